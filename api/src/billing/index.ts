/** Real money: top-ups by card, payouts to readers. */
import { AdjustmentsResolver, PersonAdjustmentsResolver } from './adjustments/adjustments.resolver.ts'
import { EarningsPayoutsResolver, TopUpResolver } from './billing.resolver.ts'
import { PayoutFailureResolver, TopUpFailureResolver } from './failures.resolver.ts'
import { CreditPackagesResolver } from './packages/packages.resolver.ts'
import { PayoutSetupResolver } from './payees/payout-setup.resolver.ts'
import { PayoutDeskResolver, PayoutHoldResolver } from './payouts/payout-desk.resolver.ts'
import { TopUpDeskResolver } from './top-ups/top-up-desk.resolver.ts'

export { auditBilling } from './audit/audit.ts'
export { billingJobs } from './billing.jobs.ts'
export { billingNodes } from './billing.nodes.ts'
export {
  PayoutFailed,
  PayoutPaid,
  PayoutReturned,
  PayoutWaiting,
  TopUpSucceeded,
  TopUpTakenBack,
  WalletAdjusted,
} from './events.ts'
export { setupOf } from './payees/payees.store.ts'
export { PayoutSetupState } from './payees/payout-setup.ts'
export { isBeingPaid, paymentsOf } from './payments-of.ts'
export { failureInWords } from './payouts/payout-failure.ts'
export { termsOf } from './terms.ts'
export { cardRefundable, refundToCard } from './top-ups/refund-to-card.ts'
export { startTopUp } from './top-ups/start-top-up.ts'
export { TopUp } from './top-ups/top-up.ts'
export { topUpById } from './top-ups/top-ups.store.ts'
export { failedPayouts, unappliedPaymentEvents, waitingAdjustments } from './waiting.store.ts'
export { paymentsWebhook } from './webhook.ts'

export const billingResolvers = [
  TopUpResolver,
  TopUpFailureResolver,
  EarningsPayoutsResolver,
  PayoutFailureResolver,
  PayoutDeskResolver,
  TopUpDeskResolver,
  CreditPackagesResolver,
  PayoutHoldResolver,
  PayoutSetupResolver,
  AdjustmentsResolver,
  PersonAdjustmentsResolver,
] as const
