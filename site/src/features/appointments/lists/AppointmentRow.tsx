import type { AppointmentLineFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import type { Unit } from '../../../ui/format/money.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { Money } from '../../../ui/Money.tsx'
import { channelWords } from '../../readers/channels.ts'
import { AppointmentState } from '../AppointmentState.tsx'

type Props = { appointment: AppointmentLineFragment; unit: Unit }

/** An appointment in a list: with whom, when, how it stands and what it costs or brought. */
export function AppointmentRow({ appointment, unit }: Props) {
  const {
    id,
    side,
    standing,
    channel,
    startsAt,
    minutes,
    topic,
    serviceName,
    price,
    paid,
    earned,
    answerBy,
  } = appointment
  const asReader = side === 'READER'
  const { label, icon: Icon } = channelWords[channel]
  const other = asReader ? appointment.client : appointment.reader
  const amount = (asReader ? earned : paid) ?? price
  return (
    <li className="relative grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 px-4 py-3.5 hover:bg-raised/50 sm:px-5">
      <Avatar
        name={other.name}
        image={asReader ? null : appointment.reader.picture}
        size={46}
        className="row-span-2 max-sm:mt-1 max-sm:self-start"
      />
      <p className="min-w-0 leading-snug font-semibold">
        <a
          dir="auto"
          href={`/appointments/${id}`}
          className="no-underline -outline-offset-2 after:absolute after:inset-0"
        >
          {other.name}
        </a>
      </p>
      <p className="text-end">
        <Money amount={amount} unit={asReader ? undefined : unit} className="font-semibold" />
      </p>
      <p className="col-start-2 row-start-2 flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5 text-[0.92rem] text-soft">
        <Moment at={startsAt} show="long" className="text-ink" />
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
          <Icon aria-hidden size={15} className="text-accent-ink" />
          {label}, {m['start.length.minutes']({ minutes })}
        </span>
        {serviceName && <span>{serviceName}</span>}
        {topic && <span dir="auto">{topic}</span>}
        {answerBy && (
          <span>
            {asReader ? m['appointment.answerBy.reader']() : m['appointment.answerBy.client']()}{' '}
            <Moment at={answerBy} show="recent" />
          </span>
        )}
      </p>
      <p className="col-start-3 row-start-2 self-start justify-self-end max-sm:col-start-2 max-sm:row-start-3 max-sm:justify-self-start max-sm:pt-1.5">
        <AppointmentState state={standing} side={side} />
      </p>
    </li>
  )
}
