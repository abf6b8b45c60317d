import type { Transaction } from '../../foundation/database/database.ts'
import type { AppointmentRow } from '../appointment.ts'

/** Which appointment changed. */
export interface AppointmentPublished {
  readonly id: string
}

export const appointmentsTopic = (personId: string) => `appointments:${personId}`

/** Tells the pages of both sides; called by every verb that changes an appointment, in its transaction. */
export function publishAppointment(
  tx: Transaction,
  { id, clientId, readerId }: Pick<AppointmentRow, 'id' | 'clientId' | 'readerId'>,
): void {
  for (const personId of [clientId, readerId])
    tx.publish(appointmentsTopic(personId), { id } satisfies AppointmentPublished)
}
