import type { Transaction } from '../foundation/database.ts'
import { emit } from '../foundation/events.ts'
import { moneyJson } from '../foundation/money.ts'
import { transfer } from '../ledger/index.ts'
import type { Payment } from '../outside/index.ts'
import { TopUpSucceeded } from './events.ts'
import { isOurId } from './reference.ts'
import { afterPayment } from './top-up.ts'
import { changeTopUp, lockTopUp, rememberPayment } from './top-ups.store.ts'

export type Outcome = 'APPLIED' | 'UNCHANGED' | 'UNKNOWN'

/** What a payment makes of its top-up, told by an event or found by asking. The ledger's own key keeps it to once. */
export async function settleTopUp(tx: Transaction, payment: Payment): Promise<Outcome> {
  const topUp =
    payment.reference !== null && isOurId(payment.reference) ? await lockTopUp(tx, payment.reference) : null
  if (!topUp || (topUp.paymentId !== null && topUp.paymentId !== payment.id)) return 'UNKNOWN'
  // The event may be faster than our own writing down of the answer.
  if (topUp.paymentId === null) await rememberPayment(tx, topUp.id, payment.id, payment.clientSecret)
  const change = afterPayment(topUp.state, payment)
  if (!change) return 'UNCHANGED'
  await changeTopUp(tx, topUp.id, change.state, change.failure)
  if (change.state !== 'SUCCEEDED') return 'APPLIED'
  const { amount } = topUp
  if (payment.received.minor !== amount.minor || payment.received.currency !== amount.currency) {
    throw new Error(`payment ${payment.id} brought another amount than top-up ${topUp.id} asked for`)
  }
  await transfer(tx, {
    debit: 'card-clearing',
    credit: topUp.wallet,
    amount: amount.minor,
    subjectId: topUp.id,
    reason: 'top-up',
    currency: amount.currency,
  })
  const { personId } = topUp
  await emit(tx, TopUpSucceeded, { subjectId: topUp.id, payload: { personId, amount: moneyJson(amount) } })
  return 'APPLIED'
}
