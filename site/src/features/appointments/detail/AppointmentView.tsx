import type { AppointmentPartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Card } from '../../../ui/Card.tsx'
import type { Unit } from '../../../ui/format/money.ts'
import { inMoney } from '../../../ui/format/money.ts'
import { firstName } from '../../../ui/format/person-name.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { AppointmentState } from '../AppointmentState.tsx'
import { AppointmentActions } from './AppointmentActions.tsx'
import { AppointmentFacts } from './AppointmentFacts.tsx'
import { AppointmentMoney } from './AppointmentMoney.tsx'
import { CalendarLinks } from './CalendarLinks.tsx'
import { Timeline } from './Timeline.tsx'
import { useAppointment } from './use-appointment.ts'

type Props = {
  appointment: AppointmentPartsFragment
  unit: Unit
  /** It was asked for just now. */
  isNew: boolean
  /** Where the page is, for calendars. */
  address: string
}

/** An appointment for one of its sides, from the request to what it came to. */
export function AppointmentView({ appointment: known, unit: brandUnit, isNew, address }: Props) {
  const [appointment, setAppointment] = useAppointment(known)
  const { side, state } = appointment
  const other = side === 'CLIENT' ? appointment.reader : appointment.client
  const unit = side === 'CLIENT' ? brandUnit : inMoney
  const isOpen = state === 'REQUESTED' || state === 'BOOKED'
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-6">
      <header className="flex flex-col items-start gap-4 sm:flex-row sm:items-center sm:gap-5">
        <Avatar name={other.name} image={side === 'CLIENT' ? appointment.reader.picture : null} size={84} />
        <div className="grid justify-items-start gap-2">
          <h1>{m['appointment.title']({ name: other.name })}</h1>
          <AppointmentState state={state} side={side} />
        </div>
      </header>
      {isNew && isOpen && (
        <Alert
          tone="good"
          title={
            state === 'BOOKED'
              ? m['appointment.new.booked']()
              : m['appointment.new.requested']({ name: firstName(other.name) })
          }
        >
          {m['appointment.new.text']()}
        </Alert>
      )}
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          <Card as="section" aria-labelledby="when" className="grid gap-5">
            <h2 id="when">{m['appointment.facts']()}</h2>
            <AppointmentFacts appointment={appointment} />
            {appointment.answerBy && state === 'REQUESTED' && (
              <p className="text-soft">
                {side === 'READER' ? m['appointment.answerBy.reader']() : m['appointment.answerBy.client']()}{' '}
                <Moment at={appointment.answerBy} show="recent" />
              </p>
            )}
            <AppointmentActions {...{ appointment, unit }} onChanged={setAppointment} />
          </Card>
          <Card as="section" aria-labelledby="timeline" className="grid gap-4">
            <h2 id="timeline">{m['appointment.timeline']()}</h2>
            <Timeline appointment={appointment} />
          </Card>
        </div>
        <div className="grid gap-6">
          <Card as="section" aria-labelledby="money" className="grid gap-4">
            <h2 id="money">{m['appointment.money']()}</h2>
            <AppointmentMoney {...{ appointment, unit }} />
          </Card>
          {isOpen && (
            <Card as="section" aria-labelledby="calendar" className="grid gap-4">
              <h2 id="calendar">{m['appointment.calendar']()}</h2>
              <CalendarLinks {...{ appointment, address }} name={other.name} />
            </Card>
          )}
        </div>
      </div>
    </div>
  )
}
