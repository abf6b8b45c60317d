import type { Transaction } from '../foundation/database/database.ts'
import { emit } from '../foundation/events/events.ts'
import { money, moneyJson } from '../foundation/money.ts'
import { capture, release } from '../ledger/index.ts'
import { shareOf } from '../sessions/index.ts'
import {
  type AppointmentRow,
  amountToCapture,
  type Ended,
  refundBasisPoints,
  type Side,
} from './appointment.ts'
import { writeEnd } from './appointments.store.ts'
import { AppointmentEnded } from './events.ts'
import { publishAppointment } from './feed/publish-appointment.ts'

/**
 * Ends an appointment that is locked and open, and settles its money: what is captured goes to the reader and the platform by the
 * split of live readings, the rest back to the wallet. Nothing stays held.
 */
export async function endAppointment(
  tx: Transaction,
  appointment: AppointmentRow,
  ended: Ended,
  by: Side | null = null,
): Promise<void> {
  const { id, price, currency, wallet, earnings, feeBasisPoints } = appointment
  const captured = amountToCapture(price, refundBasisPoints(appointment, ended, by, appointment.at))
  const fee = captured - shareOf(captured, feeBasisPoints)
  await writeEnd(tx, id, { ended, by, captured, fee })
  if (captured > 0n)
    await capture(tx, { subjectId: id, wallet, parts: [{ earnings, amount: captured, fee }] })
  if (captured < price) await release(tx, { subjectId: id, wallet })
  publishAppointment(tx, appointment)
  await emit(tx, AppointmentEnded, {
    subjectId: id,
    payload: {
      clientId: appointment.clientId,
      readerId: appointment.readerId,
      startsAt: appointment.startsAt.toISOString(),
      ended,
      by,
      captured: moneyJson(money(captured, currency)),
      refunded: moneyJson(money(price - captured, currency)),
    },
  })
}
