import { ArrowRight } from 'lucide-react'
import type { ViewerQuery } from '../../graphql/generated.ts'
import { Button } from '../../ui/Button.tsx'
import { firstName } from '../live/room-words.ts'
import { useWaiting } from './use-waiting.ts'
import { isPaused, ordinal } from './wait-words.ts'

type Props = { waiting: NonNullable<NonNullable<ViewerQuery['viewer']>['currentWaiting']> }

/** Whoever looks around while waiting keeps the place, sees it on every page, and is brought to the room. */
export function WaitingBar({ waiting: first }: Props) {
  const { waiting, wait } = useWaiting(first, first.reader.name)
  const name = firstName(first.reader.name)
  if (waiting.state !== 'WAITING' && waiting.state !== 'RINGING') return null
  const rings = waiting.state === 'RINGING'
  return (
    <aside aria-label="Your place in a queue" className="border-b border-line bg-raised">
      <div className="wrap flex min-h-14 items-center justify-between gap-3 py-2">
        <p role="status" className="min-w-0 leading-snug">
          <span
            aria-hidden
            className="mr-2 inline-block size-2.5 rounded-full bg-accent motion-safe:animate-pulse"
          />
          {rings ? (
            <b>It is your turn: ringing {name}…</b>
          ) : (
            <>
              <b>{ordinal(waiting.place ?? 1)} in line</b> for {name}
              {isPaused(waiting) ? ' · paused' : ` · ${wait}`}
            </>
          )}
        </p>
        <Button
          href={rings && waiting.reading ? `/reading/${waiting.reading.id}` : `/wait/${waiting.id}`}
          size="sm"
          className="shrink-0"
        >
          Go there <ArrowRight size={16} aria-hidden />
        </Button>
      </div>
    </aside>
  )
}
