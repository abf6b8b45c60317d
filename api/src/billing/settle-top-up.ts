import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database.ts'
import type { Payment } from '../outside/index.ts'
import { OUTSIDE, transfer } from '../wallet/index.ts'
import { afterPayment } from './top-up.ts'
import { changeTopUp, isFirstEvent, lockTopUp, rememberPayment } from './top-ups.store.ts'

export type Outcome = 'APPLIED' | 'UNCHANGED' | 'UNKNOWN'

/**
 * The provider's webhook: the event's id and its effect in one transaction, so that it counts once, however often,
 * late or out of order it comes. Throws EventNotGenuine.
 */
export async function receivePaymentEvent(
  app: App,
  rawBody: string,
  signature: string | undefined,
): Promise<Outcome | 'KNOWN'> {
  const event = await app.payments.readEvent(rawBody, signature)
  return app.db.transact(async tx => {
    if (!(await isFirstEvent(tx, event.id, event.type))) return 'KNOWN'
    return event.payment ? settleTopUp(tx, event.payment) : 'UNKNOWN'
  })
}

/** What a payment makes of its top-up, told by an event or found by asking. The ledger's own key keeps it to once. */
export async function settleTopUp(tx: Transaction, payment: Payment): Promise<Outcome> {
  const topUp =
    payment.reference !== null && UUID.test(payment.reference) ? await lockTopUp(tx, payment.reference) : null
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
    debit: OUTSIDE,
    credit: topUp.wallet,
    amount: amount.minor,
    subjectId: topUp.id,
    reason: 'top-up',
  })
  return 'APPLIED'
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
