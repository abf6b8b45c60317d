import '../../call/halo.css'
import { Phone, PhoneOff } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { wordsFor } from '../../../graphql/fault.ts'
import {
  AcceptReadingDocument,
  DeclineReadingDocument,
  type IncomingReadingFragment,
} from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { showMoney } from '../../../ui/format/money.ts'
import { channelWords } from '../../readers/channels.ts'
import { asWords } from '../state/meter.ts'

type RingProps = {
  /** Of the words that say who rings. */
  id?: string
  reading: IncomingReadingFragment
  now: number
  onAnswered(): void
  /** Beside the name. */
  children: ReactNode
}

/** One ring, with its question, the seconds left and the two answers. */
export function IncomingRing({ id, reading, now, onAnswered, children }: RingProps) {
  const [busy, setBusy] = useState<'accept' | 'decline' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { icon: Icon } = channelWords[reading.channel]
  const { minuteLimit } = reading.meter
  const [from, until] = [Date.parse(reading.requestedAt), Date.parse(reading.ringEndsAt)]
  const left = Math.max(0, until - now)

  async function answer(kind: 'accept' | 'decline') {
    setBusy(kind)
    setProblem(null)
    try {
      const answered =
        kind === 'accept'
          ? (await mutate(AcceptReadingDocument, { id: reading.id })).acceptReading
          : (await mutate(DeclineReadingDocument, { id: reading.id })).declineReading
      if (answered.__typename !== 'Reading') setProblem(answered.message)
      else if (kind === 'accept') return location.assign(`/reading/${reading.id}`)
      else onAnswered()
    } catch (fault) {
      setProblem(wordsFor(fault))
    }
    setBusy(null)
  }

  return (
    <article
      data-ring={reading.id}
      className="overflow-hidden rounded-card border border-accent bg-panel shadow-glow"
    >
      <div aria-hidden className="h-1 bg-line">
        <div
          className="h-full origin-left bg-accent transition-transform duration-500 ease-linear"
          style={{ transform: `scaleX(${left / Math.max(1, until - from)})` }}
        />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 p-5">
        <div className="flex items-start gap-3">
          <span className="relative mt-0.5 grid size-11 shrink-0 place-items-center rounded-full bg-raised text-accent-ink">
            <span aria-hidden className="halo absolute inset-0 rounded-full bg-accent" />
            <Icon aria-hidden size={21} />
          </span>
          <div id={id} role="alert" className="min-w-0 flex-1">
            <p className="text-[1.08rem] leading-snug font-semibold">
              {m['ring.wants']({ client: reading.client.name })}
            </p>
            <p className="text-[0.92rem] text-soft">
              {m['ring.terms']({ channel: reading.channel, price: showMoney(reading.ratePerMinute) })}
              {minuteLimit !== null && (
                <>
                  {' · '}
                  <span className="inline-block">{m['ring.limit']({ minutes: minuteLimit })}</span>
                </>
              )}
            </p>
          </div>
          {children}
        </div>
        {(reading.topic || reading.question) && (
          <div className="border-s-2 border-second ps-3.5">
            {reading.topic && (
              <p dir="auto" className="text-[0.9rem] font-semibold text-second-ink">
                {reading.topic}
              </p>
            )}
            {reading.question && (
              <p dir="auto" className="line-clamp-4 text-[0.97rem] whitespace-pre-line">
                {reading.question}
              </p>
            )}
          </div>
        )}
        {problem && (
          <p role="alert" className="text-[0.92rem] font-semibold text-bad">
            {problem}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-2.5">
          <p
            role="timer"
            aria-label={m['ring.toAnswer']({ time: asWords(left) })}
            className="numeric me-auto min-w-[3.5ch] text-soft max-[23rem]:basis-full"
          >
            <span aria-hidden translate="no">{`${Math.ceil(left / 1_000)} s`}</span>
          </p>
          <Button
            variant="outline"
            className="max-[23rem]:flex-1 max-[23rem]:px-3"
            disabled={busy !== null}
            busy={busy === 'decline'}
            onClick={() => void answer('decline')}
          >
            <PhoneOff aria-hidden size={17} /> {m['ring.decline']()}
          </Button>
          <Button
            className="max-[23rem]:flex-1 max-[23rem]:px-3"
            disabled={busy !== null}
            busy={busy === 'accept'}
            onClick={() => void answer('accept')}
          >
            <Phone aria-hidden size={17} /> {m['ring.accept']()}
          </Button>
        </div>
      </div>
    </article>
  )
}
