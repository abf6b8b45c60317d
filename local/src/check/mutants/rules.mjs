/** Files whose functions decide something from values alone, as a rule of the product. */
export const rules = [
  'api/src/aftercare/disputes/dispute.ts',
  'api/src/aftercare/refund.ts',
  'api/src/aftercare/tips/tip.ts',
  'api/src/billing/payouts/payout.ts',
  'api/src/billing/top-ups/taken-back.ts',
  'api/src/sessions/meter.ts',
  'api/src/sessions/session.ts',
]

/** Tests of these rules that need no database. */
export const tests = String.raw`(aftercare/(disputes/dispute-window|refund|tips/tipping)|payouts/payout|top-ups/taken-back|sessions/(meter|session)-rules)\.test\.ts$`
