import type { ViewerQuery } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Sentence } from '../../messages/Sentence.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { WayBack } from '../../ui/WayBack.tsx'
import { useWaiting } from './use-waiting.ts'
import { isPaused } from './wait-words.ts'

type Props = { waiting: NonNullable<NonNullable<ViewerQuery['viewer']>['currentWaiting']> }

/** Whoever looks around while waiting keeps the place, sees it on every page, and is brought to the room. */
export function WaitingBar({ waiting: first }: Props) {
  const { waiting, wait } = useWaiting(first, first.reader.name)
  const name = firstName(first.reader.name)
  if (waiting.state !== 'WAITING' && waiting.state !== 'RINGING') return null
  const rings = waiting.state === 'RINGING'
  return (
    <WayBack
      label={m['queue.bar']()}
      href={rings && waiting.reading ? `/reading/${waiting.reading.id}` : `/wait/${waiting.id}`}
    >
      {rings ? (
        <b>
          <Sentence words={reader => m['queue.turn.with']({ reader })} name={name} />
        </b>
      ) : (
        <>
          <b>
            <Sentence
              words={reader => m['queue.placeWith']({ place: waiting.place ?? 1, reader })}
              name={name}
            />
          </b>{' '}
          ·{' '}
          <span className="whitespace-nowrap">
            {isPaused(waiting) ? m['queue.paused']() : wait && m['queue.wait']({ ...wait })}
          </span>
        </>
      )}
    </WayBack>
  )
}
