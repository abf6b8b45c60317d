import type { App } from '../../app.ts'
import { type Payment, PaymentRefused } from '../../outside/index.ts'
import { settleTopUp } from './settle-top-up.ts'
import type { TopUp } from './top-up.ts'
import type { TopUpFailure } from './top-up-failure.ts'
import { changeTopUp, type DueTopUp, lookNoMore, takeDueTopUps } from './top-ups.store.ts'

const MOST_AT_ONCE = 50

/**
 * Asks the provider about top-ups whose event did not come: first after two minutes, then ever less often. What
 * nobody paid for a day is cancelled there, so that it cannot be paid any more.
 */
export async function reconcileTopUps(app: App): Promise<void> {
  for (const due of await takeDueTopUps(app.db, MOST_AT_ONCE)) {
    // One that cannot be asked about now has its next look already set, and must not keep the others waiting.
    await reconcile(app, due).catch(problem =>
      app.log.warn({ err: problem, topUpId: due.topUp.id }, 'top-up not reconciled'),
    )
  }
}

async function reconcile(app: App, { topUp, isOld }: DueTopUp): Promise<void> {
  if (topUp.paymentId === null) {
    if (isOld) await giveUp(app, topUp, 'NEVER_BEGUN')
    return
  }
  const payment = await paymentNow(app, topUp.paymentId, topUp.id, isOld)
  if (!payment) return giveUp(app, topUp, 'UNKNOWN')
  await app.db.transact(tx => settleTopUp(tx, payment))
  if (payment.state === 'CANCELLED') await lookNoMore(app.db, topUp.id)
}

/** Null when the provider does not know it. */
async function paymentNow(
  app: App,
  paymentId: string,
  topUpId: string,
  isOld: boolean,
): Promise<Payment | null> {
  try {
    const payment = await app.payments.payment(paymentId)
    if (!isOld || payment.state !== 'AWAITING') return payment
    return await app.payments.cancelPayment(paymentId, `top-up:${topUpId}:cancel`)
  } catch (problem) {
    if (problem instanceof PaymentRefused && problem.code === 'resource_missing') return null
    // Refused a cancellation because somebody paid this very moment: the next look sees it.
    throw problem
  }
}

async function giveUp(app: App, topUp: TopUp, why: TopUpFailure): Promise<void> {
  if (topUp.state === 'AWAITING_PAYMENT') await changeTopUp(app.db, topUp.id, 'FAILED', why, null)
  await lookNoMore(app.db, topUp.id)
}
