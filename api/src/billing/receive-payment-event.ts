import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import type { Endpoint, EventSubject } from '../outside/index.ts'
import type { Outcome } from './outcome.ts'
import { lookSoon } from './payees/look-at-payee.ts'
import { isFirstEvent, noteFailure } from './payment-events.store.ts'
import { receiveTransfer } from './payouts/receive-transfer.ts'
import { applyTakenBack } from './top-ups/apply-taken-back.ts'
import { lookAtPaymentSoon } from './top-ups/look-at-payment-soon.ts'
import { settleTopUp } from './top-ups/settle-top-up.ts'

/**
 * The provider's webhook: the event's id and its effect in one transaction, so that it counts once, however often,
 * late or out of order it comes. One that cannot be applied is noted for the nightly audit, and thrown, so that the
 * provider sends it again. Throws EventNotGenuine.
 */
export async function receivePaymentEvent(
  app: App,
  endpoint: Endpoint,
  rawBody: string,
  signature: string | undefined,
): Promise<Outcome | 'KNOWN'> {
  const event = await app.payments.readEvent(endpoint, rawBody, signature)
  try {
    return await app.db.transact(async tx =>
      (await isFirstEvent(tx, event)) ? apply(tx, event.about) : 'KNOWN',
    )
  } catch (problem) {
    await noteFailure(app.db, event, problem instanceof Error ? problem.message : String(problem))
    throw problem
  }
}

async function apply(tx: Transaction, about: EventSubject | null): Promise<Outcome> {
  switch (about?.kind) {
    case 'payment':
      return settleTopUp(tx, about.payment)
    case 'taken-back':
      return applyTakenBack(tx, about.takenBack)
    case 'refunded':
      await lookAtPaymentSoon(tx, about.paymentId)
      return 'QUEUED'
    case 'transfer':
      return receiveTransfer(tx, about.transfer)
    case 'payee':
      await lookSoon(tx, about.accountId)
      return 'QUEUED'
    default:
      return 'UNKNOWN'
  }
}
