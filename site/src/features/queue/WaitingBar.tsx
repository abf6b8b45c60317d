import type { ViewerQuery } from '../../graphql/generated.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { WayBack } from '../../ui/WayBack.tsx'
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
    <WayBack
      label="Your place in a queue"
      href={rings && waiting.reading ? `/reading/${waiting.reading.id}` : `/wait/${waiting.id}`}
    >
      {rings ? (
        <b>
          It is your turn: ringing <bdi>{name}</bdi>…
        </b>
      ) : (
        <>
          <b>{ordinal(waiting.place ?? 1)} in line</b> for {name} ·{' '}
          <span className="whitespace-nowrap">{isPaused(waiting) ? 'paused' : wait}</span>
        </>
      )}
    </WayBack>
  )
}
