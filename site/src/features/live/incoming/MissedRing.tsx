import { BellOff } from 'lucide-react'
import { useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { wordsFor } from '../../../graphql/fault.ts'
import {
  GoOfflineDocument,
  GoOnlineDocument,
  type IncomingReadingsSubscription,
} from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { format } from '../../../ui/format/moment-format.ts'

export type Missed = NonNullable<IncomingReadingsSubscription['incomingReadings']['missed']>

const asOften = { isRepeatable: true }

/** Why the reader is offline, and the way back; it stays on every page until they choose. */
export function MissedRing({ missed, onChosen }: { missed: Missed; onChosen(): void }) {
  const [busy, setBusy] = useState<'back' | 'stay' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function choose(choice: 'back' | 'stay') {
    setBusy(choice)
    setProblem(null)
    try {
      if (choice === 'back') await mutate(GoOnlineDocument, {}, asOften)
      else await mutate(GoOfflineDocument, {}, asOften)
      onChosen()
    } catch (fault) {
      setProblem(wordsFor(fault))
    }
    setBusy(null)
  }

  return (
    <section
      role="alert"
      data-missed={missed.id}
      className="grid gap-3 rounded-card border border-warn bg-panel p-5 shadow-glow"
    >
      <div className="flex items-start gap-3">
        <BellOff aria-hidden size={21} className="mt-0.5 shrink-0 text-warn" />
        <div className="min-w-0">
          <p className="font-semibold">{m['ring.missed.title']({ client: missed.client.name })}</p>
          <p className="text-[0.95rem] text-soft">
            {m['ring.missed.text']({ time: format(missed.ringEndsAt, 'time', undefined) })}
          </p>
        </div>
      </div>
      {problem && <p className="text-[0.92rem] text-bad">{m['ring.missed.failed']({ problem })}</p>}
      <div className="flex flex-wrap justify-end gap-2.5">
        <Button
          variant="outline"
          disabled={busy !== null}
          busy={busy === 'stay'}
          onClick={() => void choose('stay')}
        >
          {m['ring.missed.stay']()}
        </Button>
        <Button disabled={busy !== null} busy={busy === 'back'} onClick={() => void choose('back')}>
          {m['ring.missed.back']()}
        </Button>
      </div>
    </section>
  )
}
