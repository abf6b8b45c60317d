import { BellRing } from 'lucide-react'
import { useEffect, useState } from 'react'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { useAction } from '../forms/use-action.ts'
import { keepPush, type PushState, pushState, startPush, stopPush } from './push.ts'

type Props = {
  /** On a reader's desk, where it is about rings. */
  inContext?: boolean
}

/** Whether this device is pushed to. The browser's own question comes after the press, never by itself. */
export function PushSwitch({ inContext = false }: Props) {
  const [push, setPush] = useState<PushState | null>(null)
  const { state, busy, run } = useAction()
  useEffect(() => {
    void pushState().then(now => {
      setPush(now)
      if (now === 'on') keepPush().catch(() => undefined)
    })
  }, [])

  const change = () =>
    run(push, async () => {
      setPush(push === 'on' ? await stopPush() : await startPush())
      return null
    })

  // What stands below must not move once it is known.
  if (push === null) return <div className="min-h-24" />
  return (
    <section
      aria-label={m['notifications.push']()}
      className="flex min-h-24 flex-wrap items-center gap-x-5 gap-y-3 rounded-card border border-line bg-raised p-4"
    >
      <BellRing aria-hidden size={24} className="shrink-0 text-accent-ink" />
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-semibold">
          {inContext ? m['notifications.push.ring']() : m['notifications.push']()}
        </p>
        <p role="status" className="text-[0.95rem] text-soft">
          {inContext ? wordsAtDesk(push) : m['notifications.push.state']({ state: push })}
        </p>
        <ActionProblem state={state} />
      </div>
      {(push === 'on' || push === 'off') && (
        <Button
          variant={push === 'on' ? 'outline' : 'primary'}
          size="sm"
          busy={busy}
          onClick={() => void change()}
        >
          {push === 'on' ? m['notifications.push.stop']() : m['notifications.push.start']()}
        </Button>
      )}
    </section>
  )
}

function wordsAtDesk(push: PushState): string {
  if (push === 'on') return m['notifications.push.rings']()
  return push === 'off' ? m['notifications.push.why']() : m['notifications.push.state']({ state: push })
}
