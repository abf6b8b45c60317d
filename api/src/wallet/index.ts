/** The ledger's front door: balances, and the one way to move money. */
export { type Account, Earnings, OUTSIDE, Wallet } from './account.ts'
export { earningsOf, walletOf } from './balances.ts'
export { charge } from './charge.ts'
export {
  announceBalance,
  announceBeside,
  announceEarnings,
  type BalanceChanged,
  type EarningsChanged,
  Short,
  transfer,
} from './transfer.ts'
export { walletJobs } from './wallet.jobs.ts'
export { WalletResolver } from './wallet.resolver.ts'
export {
  type AccountKind,
  accountOf,
  holdAccount,
  type Moved,
  type Movement,
  standingOf,
} from './wallet.store.ts'
