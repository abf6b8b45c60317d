import type { App } from '../../app.ts'
import { applyTakenBack } from './apply-taken-back.ts'
import { settleTopUp } from './settle-top-up.ts'

/** Asks the provider how a payment stands and what was taken back of it, and applies both. */
export async function lookAtPayment(app: App, { paymentId }: { paymentId: string }): Promise<void> {
  const payment = await app.payments.payment(paymentId)
  const all = await app.payments.takenBackOf(paymentId)
  await app.db.transact(async tx => {
    await settleTopUp(tx, payment)
    for (const each of all) await applyTakenBack(tx, each)
  })
}
