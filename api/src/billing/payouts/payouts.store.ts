import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import { type Money, money } from '../../foundation/money.ts'
import type { Account } from '../../ledger/index.ts'
import type { Transfer } from '../../outside/index.ts'
import { Payout, type PayoutState } from './payout.ts'
import type { PayoutFailure } from './payout-failure.ts'

interface Row {
  id: string
  personId: string
  account: bigint
  day: string
  minor: bigint
  currency: string
  state: PayoutState
  returned: bigint
  failureReason: PayoutFailure | null
  transferId: string | null
  createdAt: Date
  settledAt: Date | null
}

const COLUMNS = `id, person_id AS "personId", account, day::text, amount AS minor, currency, state, returned, failure AS "failureReason", transfer_id AS "transferId", created_at AS "createdAt", settled_at AS "settledAt"`
const BEGIN_DAY = statement(
  'paydays.begin',
  `INSERT INTO billing.paydays (day) VALUES ((foundation.clock_now() AT TIME ZONE 'UTC')::date) ON CONFLICT DO NOTHING RETURNING day::text`,
)
const QUEUE_READERS = statement(
  'payouts.queue-readers',
  `SELECT jobs.add_job('billing.pay-reader', json_build_object('account', id::text, 'day', $1::text), job_key => 'pay:' || id || ':' || $1)
   FROM unnest($2::bigint[]) id`,
)
/** Whose sending never came to an end, its job lost or given up. */
const QUEUE_STUCK = statement(
  'payouts.queue-stuck',
  `SELECT jobs.add_job('billing.send-payout', json_build_object('payoutId', id), job_key => 'send:' || id)
   FROM billing.payouts WHERE state = 'SENDING' AND created_at < foundation.clock_now() - interval '1 hour'`,
)
const ADD = statement(
  'payouts.add',
  `INSERT INTO billing.payouts (person_id, account, day, amount, currency) VALUES ($1, $2, $3::date, $4, $5)
   ON CONFLICT (account, day) WHERE retries IS NULL DO NOTHING RETURNING ${COLUMNS}`,
)
const ADD_RETRY = statement(
  'payouts.add-retry',
  `INSERT INTO billing.payouts (person_id, account, day, amount, currency, retries)
   SELECT person_id, account, (foundation.clock_now() AT TIME ZONE 'UTC')::date, $2, $3, id FROM billing.payouts WHERE id = $1
   ON CONFLICT (retries) DO NOTHING RETURNING ${COLUMNS}`,
)
const BY_ID = statement('payouts.by-id', `SELECT ${COLUMNS} FROM billing.payouts WHERE id = $1`)
const LOCK = statement(
  'payouts.lock',
  `SELECT ${COLUMNS} FROM billing.payouts WHERE id = $1 FOR NO KEY UPDATE`,
)
const PAID = statement(
  'payouts.paid',
  `UPDATE billing.payouts SET state = 'PAID', transfer_id = $2, settled_at = foundation.clock_now() WHERE id = $1 AND state = 'SENDING' RETURNING ${COLUMNS}`,
)
/** In all so much has come back. What was never sent comes back whole; nothing comes back of what failed already. */
const RETURNED = statement(
  'payouts.returned',
  `UPDATE billing.payouts SET returned = $2, state = CASE WHEN amount = $2 THEN 'FAILED' ELSE state END,
     failure = CASE WHEN amount = $2 THEN $3 END, settled_at = coalesce(settled_at, foundation.clock_now())
   WHERE id = $1 AND returned < $2 RETURNING ${COLUMNS}`,
)
const AFTER = statement(
  'payouts.after',
  `SELECT ${COLUMNS} FROM billing.payouts WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`,
)
const BY_IDS = statement(
  'payouts.by-ids',
  `SELECT ${COLUMNS} FROM billing.payouts WHERE id = ANY ($1::uuid[])`,
)
const BY_TRANSFERS = statement(
  'payouts.by-transfers',
  `SELECT ${COLUMNS} FROM billing.payouts WHERE transfer_id = ANY ($1::text[]) OR id = ANY ($2::uuid[])`,
)
const PAID_SINCE = statement(
  'payouts.paid-since',
  `SELECT ${COLUMNS} FROM billing.payouts WHERE transfer_id IS NOT NULL AND settled_at BETWEEN $1 AND $2 ORDER BY settled_at`,
)
const PAGE = statement(
  'payouts.page',
  `SELECT ${COLUMNS} FROM billing.payouts WHERE account = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
)
const PAID_OUT = statement(
  'payouts.paid-out',
  `SELECT coalesce(sum(amount - returned), 0)::bigint AS minor FROM billing.payouts WHERE account = $1`,
)

/** Today, if nobody began it yet. */
export const beginDay = async (tx: Transaction): Promise<string | null> =>
  (await tx.row<{ day: string }>(BEGIN_DAY))?.day ?? null
/** A job for each of these earnings. */
export const queueReaders = (tx: Transaction, day: string, accounts: readonly bigint[]) =>
  tx.rows(QUEUE_READERS, [day, accounts])
export const queueStuckPayouts = (tx: Transaction) => tx.rows(QUEUE_STUCK)

/** Null when this account has its payout of that day already. */
export async function addPayout(
  tx: Transaction,
  earnings: Account,
  day: string,
  amount: Money,
): Promise<Payout | null> {
  return orNull(await tx.row<Row>(ADD, [earnings.ownerId, earnings.id, day, amount.minor, amount.currency]))
}

/** Another payout instead of one that failed. Null when that one was tried again before. */
export const addRetry = async (tx: Transaction, { id }: Payout, amount: Money): Promise<Payout | null> =>
  orNull(await tx.row<Row>(ADD_RETRY, [id, amount.minor, amount.currency]))

export const payoutById = async (on: Queryable, id: string) => orNull(await on.row<Row>(BY_ID, [id]))
export const lockPayout = async (tx: Transaction, id: string) => orNull(await tx.row<Row>(LOCK, [id]))
/** Null when it is settled already. What was paid may still come back. */
export const markPaid = async (tx: Transaction, id: string, transferId: string) =>
  orNull(await tx.row<Row>(PAID, [id, transferId]))
/** `returned` is all that came back so far, in minor units. Null when that much is known already. */
export const markReturned = async (tx: Transaction, id: string, returned: bigint, reason: PayoutFailure) =>
  orNull(await tx.row<Row>(RETURNED, [id, returned, reason]))

/** All of them, page by page in the order of their ids. */
export const payoutsAfter = async (on: Queryable, id: string | null, first: number): Promise<Payout[]> =>
  (await on.rows<Row>(AFTER, [id, first])).map(payoutOf)
export const payoutsByIds = async (on: Queryable, ids: readonly string[]): Promise<Payout[]> =>
  (await on.rows<Row>(BY_IDS, [ids])).map(payoutOf)
/** Those that have one of these transfers, or that one of them refers to. */
export async function payoutsByTransfers(on: Queryable, transfers: readonly Transfer[]): Promise<Payout[]> {
  const values = [transfers.map(({ id }) => id), transfers.map(({ reference }) => reference)]
  return (await on.rows<Row>(BY_TRANSFERS, values)).map(payoutOf)
}
/** Those that were sent between two moments. */
export const payoutsPaidSince = async (on: Queryable, since: Date, until: Date): Promise<Payout[]> =>
  (await on.rows<Row>(PAID_SINCE, [since, until])).map(payoutOf)

export async function payoutPage(
  on: Queryable,
  account: bigint,
  before: string | null,
  first: number,
): Promise<Payout[]> {
  return (await on.rows<Row>(PAGE, [account, before, first + 1])).map(payoutOf)
}

const CONDITIONS = { day: 'day = $3::date', state: 'state = $4', personId: 'person_id = $5' } as const
type Listed = { readonly [name in keyof typeof CONDITIONS]: string | null }

/** Those of a day, a state or a person, or all: the latest first, one more than asked for. */
export async function payoutsListed(
  on: Queryable,
  asked: Listed,
  before: string | null,
  first: number,
): Promise<Payout[]> {
  const { day, state, personId } = asked
  const names = (Object.keys(CONDITIONS) as (keyof Listed)[]).filter(name => asked[name] !== null)
  const more = names.map(name => ` AND ${CONDITIONS[name]}`).join('')
  const page = statement(
    `payouts.listed-${names.join('-')}`,
    `SELECT ${COLUMNS} FROM billing.payouts WHERE ($1::uuid IS NULL OR id < $1) AND (($3::date IS NULL AND $4::text IS NULL AND $5::uuid IS NULL) OR true)${more} ORDER BY id DESC LIMIT $2`,
  )
  return (await on.rows<Row>(page, [before, first + 1, day, state, personId])).map(payoutOf)
}

/** What left these earnings for good or is on its way, in minor units. */
export const paidOut = async (on: Queryable, account: bigint): Promise<bigint> =>
  (await on.row<{ minor: bigint }>(PAID_OUT, [account]))?.minor ?? 0n

const orNull = (row: Row | null): Payout | null => row && payoutOf(row)

function payoutOf({ minor, returned, currency, ...row }: Row): Payout {
  const amounts = { amount: money(minor, currency), returned: money(returned, currency) }
  return Object.assign(new Payout(), row, amounts)
}
