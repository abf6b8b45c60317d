import type { Transaction } from '../../foundation/database/database.ts'

/** Asks the provider about a payment after the commit, once for many who want it at once. */
export const lookAtPaymentSoon = (tx: Transaction, paymentId: string): Promise<void> =>
  tx.job('billing.look-at-payment', { paymentId }, { key: `look-at-payment:${paymentId}` })
