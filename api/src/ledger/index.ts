/** The ledger's front door: balances, and the one way to move money. */
export { type Account, Earnings, OUTSIDE, Wallet } from './account.ts'
export { earningsOf, walletOf } from './balances.ts'
export { charge } from './charge.ts'
export { ledgerJobs } from './ledger.jobs.ts'
export { LedgerResolver } from './ledger.resolver.ts'
export {
  type AccountKind,
  accountOf,
  lockAccount,
  type Moved,
  type Movement,
  standingOf,
} from './ledger.store.ts'
export {
  type BalanceChanged,
  bumpVersion,
  type EarningsChanged,
  publishBalance,
  publishEarnings,
  Short,
  transfer,
} from './transfer.ts'
