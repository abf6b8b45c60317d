/** Kinds of account that people own, a row for each owner and currency. Names of ledger.account_kinds. */
export const OWNED_KINDS = ['wallet', 'earnings', 'reserve', 'receivable'] as const
export type AccountKind = (typeof OWNED_KINDS)[number]

/** Platform-wide kinds of account, which have no row and keep no balance. Names of ledger.account_kinds. */
export const PLATFORM_KINDS = [
  'platform-revenue',
  'card-clearing',
  'held',
  'payout-clearing',
  'promotions',
  'guarantee',
  'chargeback-loss',
  'tax-payable',
  'exchange',
] as const
export type PlatformKind = (typeof PLATFORM_KINDS)[number]

/** The id of an account that somebody owns, or the name of a platform-wide kind. */
export type AccountRef = bigint | PlatformKind

/** Why money moves. Names of ledger.transfer_reasons. */
export const REASONS = [
  'top-up',
  'session-minute',
  'booking-hold',
  'session-booking',
  'order-hold',
  'entry-hold',
  'purchase-hold',
  'purchase-share',
  'purchase-sale',
  'purchase-tax',
  'guest-wallet',
  'session-share',
  'release',
  'tip',
  'gift',
  'gift-undone',
  'payout',
  'payout-returned',
  'refund',
  'receivable-collected',
  'receivable-written-off',
  'card-refund',
  'card-refund-failed',
  'chargeback',
  'chargeback-won',
  'reserve-kept',
  'reserve-freed',
  'promotion',
  'promotion-taken-back',
  'promotion-again',
  'guarantee',
  'tax',
  'exchange',
  'adjustment',
] as const
export type ReasonName = (typeof REASONS)[number]
