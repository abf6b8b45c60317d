import type { ReactNode } from 'react'
import type { AppointmentPartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { firstName } from '../../../ui/format/person-name.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { channelWords } from '../../readers/channels.ts'
import { otherTimeWords, showsTheSame } from '../slot-days.ts'
import { useZone } from './use-zone.ts'

/** When it is, on both sides' clocks, how it is held and what it is about. */
export function AppointmentFacts({ appointment }: { appointment: AppointmentPartsFragment }) {
  const { startsAt, serviceName, minutes, channel, topic, question, reader, side } = appointment
  const zone = useZone()
  const { icon: Icon, label } = channelWords[channel]
  const theirs = side === 'CLIENT' && zone && !showsTheSame(startsAt, zone, reader.timeZone)
  return (
    <dl className="grid gap-3">
      <Fact term={m['book.summary.when']()}>
        <Moment at={startsAt} show="long" className="text-[1.15rem] font-semibold" />
        {theirs && (
          <span className="block text-soft">
            {m['book.theirTime']({
              time: otherTimeWords(startsAt, zone, reader.timeZone),
              name: firstName(reader.name),
            })}
          </span>
        )}
      </Fact>
      {serviceName && <Fact term={m['book.summary.service']()}>{serviceName}</Fact>}
      <Fact term={m['start.summary.length']()}>{m['start.length.minutes']({ minutes })}</Fact>
      <Fact term={m['start.summary.channel']()}>
        <span className="inline-flex items-center gap-2">
          <Icon aria-hidden size={17} className="text-accent-ink" />
          {label}
        </span>
      </Fact>
      {topic && (
        <Fact term={m['start.topic']()}>
          <bdi>{topic}</bdi>
        </Fact>
      )}
      {question && (
        <Fact term={m['start.summary.question']()}>
          <span dir="auto" className="whitespace-pre-line wrap-anywhere">
            {question}
          </span>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <dt className="text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
