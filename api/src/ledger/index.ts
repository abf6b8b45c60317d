/** The ledger's front door: balances, and the one way to move money. */
import { LedgerResolver } from './ledger.resolver.ts'
import { PersonMoneyResolver } from './person-money.resolver.ts'
import { TransferSideResolver, TransfersResolver } from './transfers/transfers.resolver.ts'

export { type Account, Earnings, Wallet } from './account.ts'
export { auditLedger, type Violation } from './audit.ts'
export { earningsOf, walletOf } from './balances.ts'
export { collectReceivable } from './collect-receivable.ts'
export { capture, held, hold, release } from './hold.ts'
export type { AccountKind, AccountRef, PlatformKind, ReasonName } from './kinds.ts'
export { ledgerJobs } from './ledger.jobs.ts'
export { ledgerNodes } from './ledger.nodes.ts'
export {
  accountOf,
  accountsById,
  accountsHolding,
  type EarnedByReason,
  earnedByReason,
  earnedSince,
  lockAccount,
  lockAccounts,
  type Movement,
  platformTransfers,
  type TransferRow,
  transfersOf,
  transfersOfEach,
} from './ledger.store.ts'
export {
  type BalanceChanged,
  type EarningsChanged,
  publishBalance,
  publishEarnings,
} from './publish-balance.ts'
export { type Original, type Reversal, reverse } from './reverse.ts'
export { type Statement, type StatementLine, type StatementPage, statementOf } from './statement.ts'
export { type Moved, Short, transfer, transferGroup } from './transfer.ts'

export const ledgerResolvers = [
  LedgerResolver,
  PersonMoneyResolver,
  TransfersResolver,
  TransferSideResolver,
] as const
