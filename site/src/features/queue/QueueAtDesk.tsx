import { useEffect, useState } from 'react'
import { QueueChangedDocument, type QueueChangedSubscription } from '../../graphql/generated.ts'
import { listen } from '../../graphql/live.ts'
import { m } from '../../messages/index.ts'
import { Sentence } from '../../messages/Sentence.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Moment } from '../../ui/Moment.tsx'
import type { Presence } from '../../ui/Presence.tsx'
import { channelWords } from '../readers/channels.ts'
import { onPresence } from '../readers/presence-events.ts'

type Queued = QueueChangedSubscription['queueChanged']['waiting'][number]
type Props = { readerId: string; presence: Presence }

/** Who waits for this reader, first come first; the reader is rung for them one after the other, without doing anything. */
export function QueueAtDesk({ readerId, presence: before }: Props) {
  const [waiting, setWaiting] = useState<Queued[] | null>(null)
  const [presence, setPresence] = useState(before)
  useEffect(
    () => listen(QueueChangedDocument, {}, ({ queueChanged }) => setWaiting(queueChanged.waiting)),
    [],
  )
  useEffect(() => onPresence(readerId, setPresence), [readerId])
  const count = waiting?.length ?? 0
  return (
    <section aria-labelledby="queue" data-presence-of={readerId} className="grid grid-cols-1 gap-3">
      <h2 id="queue" className="flex items-baseline gap-3">
        {m['queue.desk.title']()}
        {count > 0 && <span className="numeric font-text text-[1.1rem] text-accent-ink">{count}</span>}
      </h2>
      <p role="status" className="min-h-[3.2em] text-soft sm:min-h-[1.6em]">
        {waiting && sentence(count, presence)}
      </p>
      {waiting && count > 0 && (
        <ol className="grid grid-cols-1 gap-px overflow-hidden rounded-card bg-line shadow-glow">
          {waiting.map((each, place) => (
            <Row key={each.id} queued={each} place={place + 1} />
          ))}
        </ol>
      )}
    </section>
  )
}

function sentence(count: number, presence: Presence): string {
  if (count === 0) return m['queue.desk.none']()
  return presence === 'OFFLINE' ? m['queue.desk.offline']() : m['queue.desk.next']()
}

function Row({ queued: { client, channel, topic, joinedAt }, place }: { queued: Queued; place: number }) {
  const { icon: Icon, label } = channelWords[channel]
  return (
    <li className="flex items-center gap-3 bg-panel px-4 py-3">
      <span aria-hidden className="numeric w-5 text-center text-soft">
        {place}
      </span>
      <Avatar name={client.name} size={38} />
      <span className="min-w-0 flex-1 leading-snug">
        <span dir="auto" className="block truncate font-semibold">
          {client.name}
        </span>
        <span dir="auto" className="block truncate text-[0.92rem] text-soft">
          {topic ?? m['queue.desk.anyTopic']()}
        </span>
      </span>
      <span className="shrink-0 text-end text-[0.9rem] leading-snug text-soft">
        <span className="flex items-center justify-end gap-1.5">
          <Icon aria-hidden size={16} className="text-accent-ink" /> {label}
        </span>
        <Sentence
          words={time => m['queue.desk.since']({ time })}
          part={<Moment at={joinedAt} show="time" />}
        />
      </span>
    </li>
  )
}
