import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database.ts'
import type { PaymentEvent } from '../outside/index.ts'
import { lookSoon } from './look-at-payee.ts'
import { isOurId } from './reference.ts'
import { returnPayout } from './return-payout.ts'
import { type Outcome, settleTopUp } from './settle-top-up.ts'
import { isFirstEvent } from './top-ups.store.ts'

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
  return app.db.transact(async tx =>
    (await isFirstEvent(tx, event.id, event.type)) ? apply(tx, event) : 'KNOWN',
  )
}

async function apply(tx: Transaction, { payment, transfer, payee }: PaymentEvent): Promise<Outcome> {
  if (payment) return settleTopUp(tx, payment)
  if (payee) {
    await lookSoon(tx, payee.accountId)
    return 'APPLIED'
  }
  if (!transfer?.reversed || transfer.reference === null || !isOurId(transfer.reference)) return 'UNKNOWN'
  const returned = await returnPayout(
    tx,
    transfer.reference,
    'Your bank sent the money back; check your payout account.',
  )
  return returned ? 'APPLIED' : 'UNCHANGED'
}
