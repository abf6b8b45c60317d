import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import type { Account } from './account.ts'
import type { AccountKind, AccountRef, PlatformKind, ReasonName } from './kinds.ts'

const ACCOUNT_COLUMNS = 'id, owner_id AS "ownerId", kind, currency, balance, version'
const ACCOUNT = statement(
  'ledger.account',
  `SELECT ${ACCOUNT_COLUMNS} FROM ledger.account($1::uuid, $2, $3::character(3))`,
)
const BY_ID = statement(
  'ledger.accounts-by-id',
  `SELECT ${ACCOUNT_COLUMNS} FROM ledger.accounts WHERE id = ANY ($1::bigint[])`,
)
const KNOWN = statement(
  'ledger.known-account',
  `SELECT ${ACCOUNT_COLUMNS} FROM ledger.accounts WHERE owner_id = $1 AND kind = $2 AND currency = $3::character(3)`,
)
const LOCK = statement('ledger.lock-account', `SELECT ${ACCOUNT_COLUMNS} FROM ledger.lock_account($1)`)
const LOCK_ALL = statement(
  'ledger.lock-accounts',
  `SELECT ${ACCOUNT_COLUMNS} FROM ledger.lock_accounts($1::bigint[])`,
)
const EARNED_SINCE = statement(
  'ledger.earned-since',
  `SELECT coalesce(sum(amount), 0)::bigint AS minor FROM ledger.entries
   WHERE account = $1 AND at >= $2 AND reason IN ('session-share', 'purchase-share', 'tip', 'gift', 'gift-undone', 'refund')`,
)
const EARNED_BY_REASON = statement(
  'ledger.earned-by-reason',
  `SELECT reason, sum(amount)::bigint AS minor FROM ledger.entries
   WHERE account = $1 AND at >= $2 AND at < $3 AND reason NOT IN ('payout', 'payout-returned', 'reserve-kept', 'reserve-freed') GROUP BY reason`,
)
const MOVED = `outcome, transfer_id AS "transferId", debit_balance AS "debitBalance", credit_balance AS "creditBalance",
  debit_version AS "debitVersion", credit_version AS "creditVersion"`
const TRANSFER = statement(
  'ledger.transfer',
  `SELECT ${MOVED} FROM ledger.transfer(ledger.account_id($1), ledger.account_id($2), $3::bigint, $4::bigint, $5::uuid, $6, $7::integer, $8, $9::bigint)`,
)
const accountIds = (refs: string) => `ARRAY(SELECT ledger.account_id(ref) FROM unnest(${refs}::text[]) ref)`
const TRANSFER_GROUP = statement(
  'ledger.transfer-group',
  `SELECT ${MOVED} FROM ledger.transfer_group(${accountIds('$1')}, ${accountIds('$2')}, $3::bigint[], $4::bigint[], $5::uuid[], $6::text[],
     $7::integer[], $8::text[], $9::bigint[], $10::integer[]) ORDER BY ord`,
)
const TRANSFER_COLUMNS =
  'id, at, subject_id AS "subjectId", number, leg, debit, credit, amount, fee, currency, reason, reverses'
const TRANSFERS_OF_EACH = statement(
  'ledger.transfers-of-each',
  `SELECT ${TRANSFER_COLUMNS} FROM ledger.transfers
   WHERE subject_id = ANY ($1::uuid[]) AND ($2::text[] IS NULL OR reason = ANY ($2)) ORDER BY subject_id, id`,
)
const PLATFORM_TRANSFERS = {
  debit: statement(
    'ledger.platform-debits',
    `SELECT ${TRANSFER_COLUMNS} FROM ledger.transfers
     WHERE debit = ledger.platform_account($1) AND reason <> 'session-minute' AND id > $2 ORDER BY id LIMIT $3`,
  ),
  credit: statement(
    'ledger.platform-credits',
    `SELECT ${TRANSFER_COLUMNS} FROM ledger.transfers
     WHERE credit = ledger.platform_account($1) AND reason <> 'session-minute' AND id > $2 ORDER BY id LIMIT $3`,
  ),
}
const OWNED_FROM = statement(
  'ledger.owned-from',
  `SELECT ${ACCOUNT_COLUMNS} FROM ledger.accounts WHERE kind = $1 AND balance >= $2 AND id > $3 ORDER BY id LIMIT $4`,
)
const TRANSFERS = statement(
  'ledger.transfers-of',
  `SELECT ${TRANSFER_COLUMNS} FROM ledger.transfers
   WHERE subject_id = $1 AND reason = $2 AND ($3::integer IS NULL OR number = $3) ORDER BY number, leg`,
)

/** A person's account, opened at first use. */
export async function accountOf(
  on: Queryable,
  ownerId: string,
  kind: AccountKind,
  currency: string,
): Promise<Account> {
  const account = await on.row<Account>(ACCOUNT, [ownerId, kind, currency])
  if (!account) throw new Error('ledger.account returned no row')
  return account
}

export const accountsById = (on: Queryable, ids: readonly bigint[]): Promise<Account[]> =>
  on.rows(BY_ID, [ids])

/** A person's account that was opened before; null when there is none. */
export const knownAccount = (on: Queryable, ownerId: string, kind: AccountKind, currency: string) =>
  on.row<Account>(KNOWN, [ownerId, kind, currency])

/** Nothing is credited to or taken from it until this transaction ends. Lock wallets before other accounts, or all by `lockAccounts`. */
export const lockAccount = (tx: Transaction, id: bigint) => tx.row<Account>(LOCK, [id])

/** Locks several accounts in the order in which everybody locks: wallets by id, earnings by id, then all others by id. */
export const lockAccounts = (tx: Transaction, ids: readonly bigint[]): Promise<Account[]> =>
  tx.rows(LOCK_ALL, [ids])

/** What a reader earned since a moment, less what was given back, in minor units. */
export const earnedSince = async (on: Queryable, earnings: bigint, since: Date): Promise<bigint> =>
  (await on.row<{ minor: bigint }>(EARNED_SINCE, [earnings, since]))?.minor ?? 0n

export interface EarnedByReason {
  readonly reason: ReasonName
  readonly minor: bigint
}

/** What moved a reader's earnings between two moments, in minor units; payouts and reserves only move what was earned. */
export const earnedByReason = (on: Queryable, earnings: bigint, since: Date, until: Date) =>
  on.rows<EarnedByReason>(EARNED_BY_REASON, [earnings, since, until])

/** One movement of money between two accounts, in minor units. */
export interface Movement {
  readonly debit: AccountRef
  readonly credit: AccountRef
  readonly amount: bigint
  /** The platform's part of the amount; the credit account receives the rest. Negative in a reversal: what the platform gives beside the amount. */
  readonly fee?: bigint
  /** Subject, reason and number together are the key: written twice, it happens once. */
  readonly subjectId: string
  readonly reason: ReasonName
  readonly number?: number
  readonly currency: string
  /** The transfer of which this gives back all or a part. */
  readonly reverses?: bigint
}

/** What the database returns of a movement. */
export interface MovedRow {
  readonly outcome: 'moved' | 'replayed' | 'conflict' | 'short'
  readonly transferId: bigint | null
  readonly debitBalance: bigint | null
  readonly creditBalance: bigint | null
  /** Of what moved, where the account has a row. */
  readonly debitVersion: bigint | null
  readonly creditVersion: bigint | null
}

export async function moveMoney(on: Queryable, movement: Movement): Promise<MovedRow> {
  const moved = await on.row<MovedRow>(TRANSFER, valuesOf(movement))
  if (!moved) throw new Error('ledger.transfer returned no row')
  return moved
}

/** All of them or, if one result is short, none. */
export function moveGroup(on: Queryable, legs: readonly Movement[]): Promise<MovedRow[]> {
  const rows = legs.map((leg, at) => [...valuesOf(leg), legNumber(legs, at)])
  return on.rows(
    TRANSFER_GROUP,
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(column => rows.map(row => row[column])),
  )
}

/** What ledger.transfer takes. */
const valuesOf = (movement: Movement) => {
  const { debit, credit, amount, fee = 0n, subjectId, reason, number = 1, currency, reverses } = movement
  return [
    String(debit),
    String(credit),
    amount,
    fee,
    subjectId,
    reason,
    number,
    currency,
    reverses ?? null,
  ] as const
}

/** Which one of those with the same key it is, from 1. */
function legNumber(legs: readonly Movement[], at: number): number {
  const keyOf = ({ subjectId, reason, number = 1 }: Movement) => `${subjectId} ${reason} ${number}`
  const key = keyOf(legs[at] as Movement)
  return legs.slice(0, at + 1).filter(leg => keyOf(leg) === key).length
}

/** A transfer as it is written. Amounts in minor units. */
export interface TransferRow {
  readonly id: bigint
  readonly at: Date
  readonly subjectId: string
  readonly number: number
  readonly leg: number
  readonly debit: bigint
  readonly credit: bigint
  readonly amount: bigint
  readonly fee: bigint
  readonly currency: string
  readonly reason: ReasonName
  /** The transfer of which this gives back all or a part. */
  readonly reverses: bigint | null
}

/** A subject's transfers for one reason, in the order of their numbers; with `number`, those of that number. */
export const transfersOf = (
  on: Queryable,
  subjectId: string,
  reason: ReasonName,
  number: number | null = null,
): Promise<TransferRow[]> => on.rows(TRANSFERS, [subjectId, reason, number])

/** The transfers of several subjects in the order they were made, for these reasons or for any. */
export const transfersOfEach = (
  on: Queryable,
  subjectIds: readonly string[],
  reasons: readonly ReasonName[] | null = null,
): Promise<TransferRow[]> => on.rows(TRANSFERS_OF_EACH, [subjectIds, reasons])

/** What left (`debit`) or reached (`credit`) a platform-wide account, page by page in the order of the transfers' ids. */
export const platformTransfers = (
  on: Queryable,
  {
    kind,
    side,
    after,
    first,
  }: { kind: PlatformKind; side: 'debit' | 'credit'; after: bigint; first: number },
): Promise<TransferRow[]> => on.rows(PLATFORM_TRANSFERS[side], [kind, after, first])

/** Accounts of a kind that hold so much or more, page by page in the order of their ids. */
export const accountsHolding = (
  on: Queryable,
  { kind, least, after, first }: { kind: AccountKind; least: bigint; after: bigint; first: number },
): Promise<Account[]> => on.rows(OWNED_FROM, [kind, least, after, first])
