import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import type { PlatformKind } from './kinds.ts'
import { publishBalance } from './publish-balance.ts'
import { type Moved, Short } from './transfer.ts'

const HELD = statement('ledger.held', 'SELECT ledger.held($1) AS minor')
const HOLD = statement(
  'ledger.hold',
  `SELECT outcome, transfer_id AS "transferId", balance, version, currency
   FROM ledger.hold($1::uuid, $2::bigint, $3::bigint, $4, $5::integer)`,
)
const CAPTURE = statement(
  'ledger.capture',
  `SELECT outcome, transfer_id AS "transferId", balance, version, currency
   FROM ledger.capture($1::uuid, $2::bigint, ARRAY(SELECT ledger.account_id(ref) FROM unnest($3::text[]) WITH ORDINALITY AS given (ref, place) ORDER BY place), $4::bigint[], $5::bigint[], $6::integer, $7) ORDER BY ord`,
)
const RELEASE = statement(
  'ledger.release',
  `SELECT outcome, transfer_id AS "transferId", balance, version, currency FROM ledger.release($1::uuid, $2::bigint, $3::bigint, $4::integer)`,
)

export interface Hold {
  readonly subjectId: string
  readonly wallet: bigint
  readonly amount: bigint
  readonly reason:
    | 'session-minute'
    | 'session-booking'
    | 'booking-hold'
    | 'order-hold'
    | 'entry-hold'
    | 'purchase-hold'
  readonly number?: number
}

/** Money set aside from a wallet for a subject, once for its number. Short when the wallet does not cover it. */
export async function hold(
  tx: Transaction,
  { subjectId, wallet, amount, reason, number = 1 }: Hold,
): Promise<Moved | Short> {
  const row = await tx.row<Changed>(HOLD, [subjectId, wallet, amount, reason, number])
  if (!row) throw new Error('ledger.hold returned no row')
  if (row.outcome === 'short') return new Short(row.balance)
  if (row.outcome === 'conflict')
    throw new Error(`${reason} ${number} of ${subjectId} was already another hold`)
  return { ...publishChange(tx, wallet, row), debitBalance: row.balance, creditBalance: null }
}

export interface Capture {
  readonly subjectId: string
  /** From which it was held. */
  readonly wallet: bigint
  readonly parts: readonly {
    /** An account of earnings, or a platform-wide kind that its reason allows. */
    readonly earnings: bigint | PlatformKind
    readonly amount: bigint
    readonly fee: bigint
  }[]
  readonly reason?: 'session-share' | 'purchase-share' | 'purchase-sale' | 'purchase-tax'
  readonly number?: number
}

/**
 * Gives parts of what is held for a subject to who earned it, each less the platform's fee, once for its number.
 * Throws when it is more than is held.
 */
export async function capture(
  tx: Transaction,
  { subjectId, wallet, parts, reason = 'session-share', number = 1 }: Capture,
): Promise<Moved[]> {
  const column = (key: 'amount' | 'fee') => parts.map(part => part[key])
  const receivers = parts.map(({ earnings }) => String(earnings))
  const values = [subjectId, wallet, receivers, column('amount'), column('fee'), number, reason]
  const rows = await tx.rows<Changed>(CAPTURE, values)
  return rows.map((row, at) => credited(tx, parts[at]?.earnings ?? wallet, row))
}

export interface Release {
  readonly subjectId: string
  readonly wallet: bigint
  /** All that is held, when left out. */
  readonly amount?: bigint
  readonly number?: number
}

/**
 * Gives the rest of what is held, or an amount of it, back to the wallet, once for its number. Null when nothing is held.
 * Throws when it is more than is held.
 */
export async function release(
  tx: Transaction,
  { subjectId, wallet, amount, number = 1 }: Release,
): Promise<Moved | null> {
  const row = await tx.row<Changed>(RELEASE, [subjectId, wallet, amount ?? null, number])
  return row && credited(tx, wallet, row)
}

/** What is held for a subject, in minor units. */
export const held = async (on: Queryable, subjectId: string): Promise<bigint> =>
  (await on.row<{ minor: bigint }>(HELD, [subjectId]))?.minor ?? 0n

/** What the database returns of one account that may have changed. */
interface Changed {
  readonly outcome: 'moved' | 'replayed' | 'conflict' | 'short'
  readonly transferId: bigint
  readonly balance: bigint
  readonly version: bigint
  readonly currency: string
}

const credited = (tx: Transaction, id: bigint | PlatformKind, row: Changed): Moved => ({
  ...publishChange(tx, id, row),
  debitBalance: null,
  creditBalance: row.balance,
})

function publishChange(
  tx: Transaction,
  id: bigint | PlatformKind,
  { outcome, transferId, balance, version, currency }: Changed,
): Pick<Moved, 'outcome' | 'transferId'> {
  if (outcome === 'moved' && typeof id === 'bigint') publishBalance(tx, { id, balance, version, currency })
  return { outcome: outcome === 'moved' ? 'moved' : 'replayed', transferId }
}
