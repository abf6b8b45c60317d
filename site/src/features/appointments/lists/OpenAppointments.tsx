import { type ReactNode, useEffect, useState } from 'react'
import {
  AppointmentChangedDocument,
  type AppointmentLineFragment,
  type Side,
} from '../../../graphql/generated.ts'
import { listen } from '../../../graphql/live.ts'
import type { Unit } from '../../../ui/format/money.ts'
import { AppointmentRow } from './AppointmentRow.tsx'
import { withChange } from './with-change.ts'

type Props = {
  appointments: AppointmentLineFragment[]
  state: 'REQUESTED' | 'BOOKED'
  side: Side
  unit: Unit
  /** The list goes on: what is to come after its last one belongs to another page. */
  hasMore?: boolean
  /** Shown while there are none. */
  children?: ReactNode
}

/** Appointments of one side in one state, the next first; the list moves with what both sides do. */
export function OpenAppointments({
  appointments: known,
  state,
  side,
  unit,
  hasMore = false,
  children,
}: Props) {
  const [appointments, setAppointments] = useState(known)
  useEffect(
    () =>
      listen(AppointmentChangedDocument, {}, ({ appointmentChanged }) => {
        if (appointmentChanged.side === side)
          setAppointments(before => withChange(before, appointmentChanged, { state, hasMore }))
      }),
    [state, side, hasMore],
  )
  if (appointments.length === 0) return children
  return (
    <ul aria-live="polite" className="divide-y divide-line overflow-hidden rounded-card bg-panel shadow-glow">
      {appointments.map(each => (
        <AppointmentRow key={each.id} appointment={each} unit={unit} />
      ))}
    </ul>
  )
}
