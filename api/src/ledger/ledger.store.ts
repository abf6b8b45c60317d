import { type Queryable, statement, type Transaction } from '../foundation/database.ts'
import type { Account } from './account.ts'

const KIND = { wallet: 1, earnings: 2 } as const
export type AccountKind = keyof typeof KIND

const ACCOUNT = statement(
  'wallet.account',
  'SELECT id, owner_id AS "ownerId", currency, balance, version FROM ledger.account($1::uuid, $2::smallint, $3::character(3))',
)
const BY_ID = statement(
  'wallet.accounts-by-id',
  'SELECT id, owner_id AS "ownerId", currency, balance, version FROM ledger.accounts WHERE id = ANY ($1::bigint[])',
)
const TOUCH = statement(
  'wallet.touch-account',
  'SELECT id, owner_id AS "ownerId", currency, balance, version FROM ledger.touch_account($1)',
)
const HOLD = statement(
  'wallet.hold',
  'SELECT id, owner_id AS "ownerId", currency, balance, version FROM ledger.lock_account($1)',
)
const STANDING = statement(
  'wallet.standing',
  'SELECT readings.pending_earnings($1) AS pending, trust.held_earnings($1) AS held',
)
const MOVED = `SELECT outcome, debit_balance AS "debitBalance", credit_balance AS "creditBalance",
  debit_version AS "debitVersion", credit_version AS "creditVersion", currency`
const TRANSFER = statement(
  'wallet.transfer',
  `${MOVED} FROM ledger.transfer($1, $2, $3, $4, $5, $6::smallint, $7)`,
)
const TRANSFER_EACH = statement(
  'wallet.transfer-each',
  `${MOVED} FROM ledger.transfer_each($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::uuid[], $6::smallint[], $7::integer[])`,
)

/** A person's account, opened at first use. */
export async function accountOf(
  on: Queryable,
  ownerId: string,
  kind: AccountKind,
  currency: string,
): Promise<Account> {
  const account = await on.row<Account>(ACCOUNT, [ownerId, KIND[kind], currency])
  if (!account) throw new Error('ledger.account answered no row')
  return account
}

export const accountsById = (on: Queryable, ids: readonly bigint[]): Promise<Account[]> =>
  on.rows(BY_ID, [ids])

/** The account with its next version; null when there is none. */
export const touchAccount = (tx: Transaction, id: bigint) => tx.row<Account>(TOUCH, [id])

/** Nothing is credited to or taken from it until this transaction ends. Hold wallets before earnings. */
export const lockAccount = (tx: Transaction, id: bigint) => tx.row<Account>(HOLD, [id])

/** What is said beside a reader's balance, in minor units. */
export interface Standing {
  /** Of an open reading; not in the balance yet. */
  readonly pending: bigint
  /** Her share of disputed readings; may be more than there is, when it was paid out before. */
  readonly held: bigint
}

export async function standingOf(on: Queryable, accountId: bigint): Promise<Standing> {
  return (await on.row<Standing>(STANDING, [accountId])) ?? { pending: 0n, held: 0n }
}

/** Numbers of those of ledger.transfer_reasons by which others than the database's own functions move money. */
export const REASON = {
  'top-up': 1,
  'reading-minute': 2,
  payout: 4,
  'payout-returned': 5,
  refund: 6,
  adjustment: 7,
  tip: 8,
} as const

export interface Movement {
  readonly debit: bigint
  readonly credit: bigint
  readonly amount: bigint
  /** The platform's part of the amount; the credit account receives the rest. */
  readonly fee?: bigint
  /** Subject, reason and number together are the key: said twice, it happens once. */
  readonly subjectId: string
  readonly reason: keyof typeof REASON
  readonly number?: number
}

export interface Moved {
  readonly outcome: 'moved' | 'replayed' | 'conflict' | 'short'
  readonly debitBalance: bigint | null
  readonly creditBalance: bigint | null
  /** Of what moved, where the account has a row. */
  readonly debitVersion: bigint | null
  readonly creditVersion: bigint | null
  readonly currency: string | null
}

/** What ledger.transfer takes. */
const valuesOf = ({ debit, credit, amount, fee = 0n, subjectId, reason, number = 1 }: Movement) =>
  [debit, credit, amount, fee, subjectId, REASON[reason], number] as const

export async function moveMoney(on: Queryable, movement: Movement): Promise<Moved> {
  const moved = await on.row<Moved>(TRANSFER, valuesOf(movement))
  if (!moved) throw new Error('ledger.transfer answered no row')
  return moved
}

/** Each by itself, in their order. */
export function moveEach(on: Queryable, movements: readonly Movement[]): Promise<Moved[]> {
  const rows = movements.map(valuesOf)
  return on.rows(
    TRANSFER_EACH,
    [0, 1, 2, 3, 4, 5, 6].map(column => rows.map(row => row[column])),
  )
}
