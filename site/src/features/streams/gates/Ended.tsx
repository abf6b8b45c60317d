import type { StreamStatusPartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { firstName } from '../../../ui/format/person-name.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { Replay } from '../replay/Replay.tsx'
import type { ShownStream } from '../use-stream.ts'

type Props = { stream: ShownStream; status: StreamStatusPartsFragment; viewerId: string | null }

/** It is over: thanks, why if there is a reason, the recording if there is one, and where to go on. */
export function Ended({ stream, status, viewerId }: Props) {
  const { reader, replay } = stream
  const first = firstName(reader.name)
  return (
    <div className="grid gap-5">
      {replay && <Replay {...{ stream, replay, viewerId }} />}
      <Card as="section" aria-labelledby="ended" className="grid gap-4">
        <h2 id="ended">{replay ? m['stream.replay']() : titleOf(status)}</h2>
        {replay ? (
          <p>
            {m['stream.replay.of']({ reader: first })}{' '}
            <Moment at={stream.liveAt ?? stream.startsAt} show="date" />
          </p>
        ) : (
          <p>{endedWords(status, first)}</p>
        )}
        {status.reason && (
          <blockquote dir="auto" className="border-s-2 border-accent ps-4 whitespace-pre-line">
            {status.reason}
          </blockquote>
        )}
        <div className="flex flex-wrap gap-3">
          <Button href={`/readers/${reader.slug}`}>{m['stream.ended.reader']({ reader: first })}</Button>
          <Button href="/live" variant="outline">
            {m['stream.all']()}
          </Button>
        </div>
      </Card>
    </div>
  )
}

const titleOf = ({ state }: StreamStatusPartsFragment): string =>
  state === 'CANCELLED' ? m['stream.ended.cancelled']() : m['stream.ended.title']()

function endedWords({ state, ending }: StreamStatusPartsFragment, reader: string): string {
  if (state === 'CANCELLED') return m['stream.ended.cancelled.text']()
  return m['stream.ended.text']({ ending: ending ?? 'READER', reader })
}
