import { type Queryable, statement, type Transaction } from '../foundation/database.ts'
import { type Money, money } from '../foundation/money.ts'
import type { Account } from '../ledger/index.ts'
import { Payout, type PayoutState } from './payout.ts'

interface Row {
  id: string
  personId: string
  account: bigint
  minor: bigint
  currency: string
  state: PayoutState
  failure: string | null
  createdAt: Date
  settledAt: Date | null
}

const COLUMNS = `id, person_id AS "personId", account, amount AS minor, currency, state, failure, created_at AS "createdAt", settled_at AS "settledAt"`
const BEGIN_DAY = statement(
  'paydays.begin',
  `INSERT INTO billing.paydays (day) VALUES ((foundation.clock_now() AT TIME ZONE 'UTC')::date) ON CONFLICT DO NOTHING RETURNING day::text`,
)
const QUEUE_READERS = statement(
  'payouts.queue-readers',
  `SELECT jobs.add_job('billing.pay-reader', json_build_object('account', id::text, 'day', $1::text), job_key => 'pay:' || id || ':' || $1)
   FROM ledger.accounts WHERE kind = 'earnings' AND balance >= $2`,
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
   ON CONFLICT (account, day) DO NOTHING RETURNING ${COLUMNS}`,
)
const BY_ID = statement('payouts.by-id', `SELECT ${COLUMNS} FROM billing.payouts WHERE id = $1`)
const PAID = statement(
  'payouts.paid',
  `UPDATE billing.payouts SET state = 'PAID', transfer_id = $2, settled_at = foundation.clock_now() WHERE id = $1 AND state = 'SENDING' RETURNING ${COLUMNS}`,
)
const FAILED = statement(
  'payouts.failed',
  `UPDATE billing.payouts SET state = 'FAILED', failure = $2, settled_at = foundation.clock_now() WHERE id = $1 AND state <> 'FAILED' RETURNING ${COLUMNS}`,
)
const PAGE = statement(
  'payouts.page',
  `SELECT ${COLUMNS} FROM billing.payouts WHERE account = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
)
const PAID_OUT = statement(
  'payouts.paid-out',
  `SELECT coalesce(sum(amount), 0)::bigint AS minor FROM billing.payouts WHERE account = $1 AND state <> 'FAILED'`,
)

/** Today, if nobody began it yet. */
export const beginDay = async (tx: Transaction): Promise<string | null> =>
  (await tx.row<{ day: string }>(BEGIN_DAY))?.day ?? null
export const queueReaders = (tx: Transaction, day: string, least: bigint) =>
  tx.rows(QUEUE_READERS, [day, least])
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

export const payoutById = async (on: Queryable, id: string) => orNull(await on.row<Row>(BY_ID, [id]))
/** Null when it is settled already. What was paid may still come back. */
export const markPaid = async (tx: Transaction, id: string, transferId: string) =>
  orNull(await tx.row<Row>(PAID, [id, transferId]))
export const markFailed = async (tx: Transaction, id: string, failure: string) =>
  orNull(await tx.row<Row>(FAILED, [id, failure]))

export async function payoutPage(
  on: Queryable,
  account: bigint,
  before: string | null,
  first: number,
): Promise<Payout[]> {
  return (await on.rows<Row>(PAGE, [account, before, first + 1])).map(payoutOf)
}

/** What left these earnings for good or is on its way, in minor units. */
export const paidOut = async (on: Queryable, account: bigint): Promise<bigint> =>
  (await on.row<{ minor: bigint }>(PAID_OUT, [account]))?.minor ?? 0n

const orNull = (row: Row | null): Payout | null => row && payoutOf(row)

function payoutOf({ minor, currency, ...row }: Row): Payout {
  return Object.assign(new Payout(), { ...row, amount: money(minor, currency) })
}
