/** Real money: top-ups by card, payouts to readers. */
import { EarningsPayoutsResolver, TopUpResolver } from './billing.resolver.ts'

export { billingJobs } from './billing.jobs.ts'
export { paymentsWebhook } from './webhook.ts'

export const billingResolvers = [TopUpResolver, EarningsPayoutsResolver] as const
