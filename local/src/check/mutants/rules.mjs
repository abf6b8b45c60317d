/** Files whose functions decide something from values alone, as a rule of the product. */
export const rules = [
  'api/src/aftercare/dispute.ts',
  'api/src/aftercare/refund.ts',
  'api/src/aftercare/tip.ts',
  'api/src/billing/payout.ts',
]

/** Tests of these rules that need no database. */
export const tests = String.raw`(aftercare/(dispute-window|refund|tipping)|billing/payout)\.test\.ts$`
