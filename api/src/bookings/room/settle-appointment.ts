import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { loadReading } from '../../readings/index.ts'
import { shareOf } from '../../sessions/index.ts'
import { outcomeOf } from '../appointment.ts'
import { lockAppointment } from '../appointments.store.ts'
import { completeAppointment, endAppointment } from '../end-appointment.ts'

/**
 * Settles an appointment in whose room nothing goes on any more: one in which the two met took place; of another, who came decides
 * once its time is over. Settled before, or too early, it changes nothing.
 */
export async function settleAppointment(app: App, tx: Transaction, id: string): Promise<void> {
  const row = await lockAppointment(tx, id)
  if (row?.state !== 'BOOKED') return
  const reading = row.readingId ? await loadReading(tx, row.readingId) : null
  if (reading && reading.endedAt === null) return
  if (reading && row.metAt) {
    const captured = reading.bookedCost ?? 0n
    const fee = captured - shareOf(captured, row.feeBasisPoints)
    return completeAppointment(tx, row, { captured, fee })
  }
  if (row.endsAt <= row.at) await endAppointment(app, tx, row, outcomeOf(row))
}
