import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { emit } from '../foundation/events/events.ts'
import { money, moneyJson } from '../foundation/money.ts'
import { capture, release } from '../ledger/index.ts'
import { closeBookedRoom } from '../readings/index.ts'
import { shareOf } from '../sessions/index.ts'
import {
  type AppointmentRow,
  amountToCapture,
  type Ended,
  refundBasisPoints,
  type Side,
  type Unmet,
} from './appointment.ts'
import { writeEnd } from './appointments.store.ts'
import { AppointmentEnded } from './events.ts'
import { publishAppointment } from './feed/publish-appointment.ts'

/**
 * Ends an appointment that is locked and open, and whose sides have not met, and settles its money: what is captured goes to the
 * reader and the platform by the split of live readings, the rest back to the wallet. Nothing stays held. False, and nothing is
 * changed, when the two met in its room meanwhile.
 */
export async function endAppointment(
  app: App,
  tx: Transaction,
  appointment: AppointmentRow,
  ended: Unmet,
  by: Side | null = null,
): Promise<boolean> {
  const { id, price, wallet, earnings, feeBasisPoints, readingId } = appointment
  if (readingId && !(await closeBookedRoom(app, tx, readingId))) return false
  const refundedBasisPoints = refundBasisPoints(appointment, ended, by, appointment.at)
  const captured = amountToCapture(price, refundedBasisPoints)
  const fee = captured - shareOf(captured, feeBasisPoints)
  if (captured > 0n)
    await capture(tx, { subjectId: id, wallet, parts: [{ earnings, amount: captured, fee }] })
  if (captured < price) await release(tx, { subjectId: id, wallet })
  await settle(tx, appointment, { ended, by, captured, fee, refundedBasisPoints })
  return true
}

/** It took place: the meter of its room settled the price, and `captured` is what it took of it, `fee` the platform's part. */
export const completeAppointment = (
  tx: Transaction,
  appointment: AppointmentRow,
  { captured, fee }: { captured: bigint; fee: bigint },
): Promise<void> =>
  settle(tx, appointment, { ended: 'COMPLETED', by: null, captured, fee, refundedBasisPoints: 0 })

async function settle(
  tx: Transaction,
  appointment: AppointmentRow,
  end: { ended: Ended; by: Side | null; captured: bigint; fee: bigint; refundedBasisPoints: number },
): Promise<void> {
  const { id, clientId, readerId, startsAt, price, currency } = appointment
  const { ended, by, captured, refundedBasisPoints } = end
  await writeEnd(tx, id, end)
  publishAppointment(tx, appointment)
  await emit(tx, AppointmentEnded, {
    subjectId: id,
    payload: {
      clientId,
      readerId,
      startsAt: startsAt.toISOString(),
      ended,
      by,
      refundedBasisPoints,
      captured: moneyJson(money(captured, currency)),
      refunded: moneyJson(money(price - captured, currency)),
    },
  })
}
