import type { CreditPackage } from '../../catalogue/index.ts'
import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import { type Money, money } from '../../foundation/money.ts'
import { TopUp, type TopUpState } from './top-up.ts'
import type { TopUpFailure } from './top-up-failure.ts'

interface Row {
  id: string
  personId: string
  wallet: bigint
  minor: bigint
  currency: string
  state: TopUpState
  failureReason: TopUpFailure | null
  failureWords: string | null
  paymentId: string | null
  clientSecret: string | null
  createdAt: Date
  packageId: string | null
  isOnce: boolean
  bonusMinor: bigint
  bonusLeft: bigint
}

const COLUMNS = `id, person_id AS "personId", wallet, amount AS minor, currency, state, failure AS "failureReason", failure_words AS "failureWords", payment_id AS "paymentId",
  client_secret AS "clientSecret", created_at AS "createdAt", package_id AS "packageId", is_once AS "isOnce", bonus AS "bonusMinor", bonus_left AS "bonusLeft"`
const ADD = statement(
  'top-ups.add',
  `INSERT INTO billing.top_ups (person_id, wallet, amount, currency, package_id, is_once, bonus) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${COLUMNS}`,
)
const BY_ID = statement('top-ups.by-id', `SELECT ${COLUMNS} FROM billing.top_ups WHERE id = $1`)
const LOCK = statement(
  'top-ups.lock',
  `SELECT ${COLUMNS} FROM billing.top_ups WHERE id = $1 FOR NO KEY UPDATE`,
)
const LOCK_OF_PAYMENT = statement(
  'top-ups.lock-of-payment',
  `SELECT ${COLUMNS} FROM billing.top_ups WHERE payment_id = $1 FOR NO KEY UPDATE`,
)
const ASKED = statement(
  'top-ups.asked',
  'UPDATE billing.top_ups SET payment_id = $2, client_secret = $3 WHERE id = $1 AND payment_id IS NULL',
)
/** Nothing more can come after success; after anything else the payer may still try another card. */
const CHANGE = statement(
  'top-ups.change',
  `UPDATE billing.top_ups SET state = $2, failure = $3::text, failure_words = CASE WHEN $3::text IS NOT NULL THEN $4::text END,
     settled_at = CASE WHEN $2 = 'SUCCEEDED' THEN foundation.clock_now() END,
     look_at = CASE WHEN $2 <> 'SUCCEEDED' THEN look_at END
   WHERE id = $1`,
)
const GIVE_BONUS = statement(
  'top-ups.give-bonus',
  'UPDATE billing.top_ups SET bonus = $2, bonus_left = $2 WHERE id = $1',
)
const KEEP_BONUS = statement('top-ups.keep-bonus', 'UPDATE billing.top_ups SET bonus_left = $2 WHERE id = $1')
const AFTER = statement(
  'top-ups.after',
  `SELECT ${COLUMNS} FROM billing.top_ups WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`,
)
const BONUS_TOUCHED = statement(
  'top-ups.bonus-touched',
  `SELECT ${COLUMNS} FROM billing.top_ups WHERE bonus > 0 AND state = 'SUCCEEDED' AND package_id IS NOT NULL AND ($1::uuid IS NULL OR id > $1)
     AND EXISTS (SELECT FROM billing.taken_back b WHERE b.top_up_id = top_ups.id) ORDER BY id LIMIT $2`,
)
const BY_IDS = statement(
  'top-ups.by-ids',
  `SELECT ${COLUMNS} FROM billing.top_ups WHERE id = ANY ($1::uuid[])`,
)
const BY_PAYMENTS = statement(
  'top-ups.by-payments',
  `SELECT ${COLUMNS} FROM billing.top_ups WHERE payment_id = ANY ($1::text[])`,
)
const PAID_SINCE = statement(
  'top-ups.paid-since',
  `SELECT ${COLUMNS} FROM billing.top_ups WHERE settled_at BETWEEN $1 AND $2 ORDER BY settled_at`,
)
/** Taken by one node for a while, so that two do not ask the same. */
const TAKE_DUE = statement(
  'top-ups.take-due',
  `UPDATE billing.top_ups SET looks = looks + 1, look_at = foundation.clock_now() + least(interval '1 hour', interval '1 minute' * 2 ^ least(looks + 1, 6))
   WHERE id IN (SELECT id FROM billing.top_ups WHERE look_at <= foundation.clock_now() ORDER BY look_at LIMIT $1 FOR UPDATE SKIP LOCKED)
   RETURNING ${COLUMNS}, created_at < foundation.clock_now() - interval '24 hours' AS "isOld"`,
)
const LOOK_NO_MORE = statement(
  'top-ups.look-no-more',
  'UPDATE billing.top_ups SET look_at = NULL WHERE id = $1',
)

export async function addTopUp(
  tx: Transaction,
  personId: string,
  wallet: bigint,
  amount: Money,
  bought: Pick<CreditPackage, 'id' | 'isOnce' | 'bonus'> | null,
): Promise<TopUp> {
  const ofPackage = [bought?.id ?? null, bought?.isOnce ?? false, bought?.bonus.minor ?? 0n]
  const row = await tx.row<Row>(ADD, [personId, wallet, amount.minor, amount.currency, ...ofPackage])
  if (!row) throw new Error('a top-up was not written')
  return topUpOf(row)
}

export const topUpById = async (on: Queryable, id: string): Promise<TopUp | null> =>
  orNull(await on.row<Row>(BY_ID, [id]))
export const lockTopUp = async (tx: Transaction, id: string): Promise<TopUp | null> =>
  orNull(await tx.row<Row>(LOCK, [id]))

/** By the provider's id of its payment. */
export const lockTopUpOfPayment = async (tx: Transaction, paymentId: string): Promise<TopUp | null> =>
  orNull(await tx.row<Row>(LOCK_OF_PAYMENT, [paymentId]))

export const savePayment = (on: Queryable, id: string, paymentId: string, clientSecret: string) =>
  on.rows(ASKED, [id, paymentId, clientSecret])

/** `providerWords` are stored beside a failure. */
export const changeTopUp = (
  on: Queryable,
  id: string,
  state: TopUpState,
  failure: TopUpFailure | null,
  providerWords: string | null,
) => on.rows(CHANGE, [id, state, failure, providerWords])

/** What was given on top of it, in minor units: what was promised, or nothing. */
export const saveBonus = (tx: Transaction, id: string, given: bigint) => tx.rows(GIVE_BONUS, [id, given])
/** What of it was not taken back, in minor units. */
export const saveBonusLeft = (tx: Transaction, id: string, left: bigint) => tx.rows(KEEP_BONUS, [id, left])

/** All of them, page by page in the order of their ids. */
export const topUpsAfter = async (on: Queryable, id: string | null, first: number): Promise<TopUp[]> =>
  (await on.rows<Row>(AFTER, [id, first])).map(topUpOf)
/** Those with a bonus of which something was taken back, or was to be, page by page in the order of their ids. */
export const topUpsWithBonusTouched = async (on: Queryable, id: string | null, first: number) =>
  (await on.rows<Row>(BONUS_TOUCHED, [id, first])).map(topUpOf)
export const topUpsByIds = async (on: Queryable, ids: readonly string[]): Promise<TopUp[]> =>
  (await on.rows<Row>(BY_IDS, [ids])).map(topUpOf)
export const topUpsByPayments = async (on: Queryable, paymentIds: readonly string[]): Promise<TopUp[]> =>
  (await on.rows<Row>(BY_PAYMENTS, [paymentIds])).map(topUpOf)
/** Those that succeeded between two moments. */
export const topUpsPaidSince = async (on: Queryable, since: Date, until: Date): Promise<TopUp[]> =>
  (await on.rows<Row>(PAID_SINCE, [since, until])).map(topUpOf)

export interface DueTopUp {
  readonly topUp: TopUp
  /** Nobody paid for a day. */
  readonly isOld: boolean
}

export async function takeDueTopUps(on: Queryable, most: number): Promise<DueTopUp[]> {
  const rows = await on.rows<Row & { isOld: boolean }>(TAKE_DUE, [most])
  return rows.map(row => ({ topUp: topUpOf(row), isOld: row.isOld }))
}

export const lookNoMore = (on: Queryable, id: string) => on.rows(LOOK_NO_MORE, [id])

const orNull = (row: Row | null): TopUp | null => row && topUpOf(row)

const CONDITIONS = { personId: 'person_id = $3', state: 'state = $4' } as const

/** Those of a person, those that are so far, or all: the latest first, one more than asked for. */
export async function topUpsListed(
  on: Queryable,
  asked: { personId?: string | null; state?: TopUpState | null },
  before: string | null,
  first: number,
): Promise<TopUp[]> {
  const names = (['personId', 'state'] as const).filter(name => asked[name])
  const more = names.map(name => ` AND ${CONDITIONS[name]}`).join('')
  const page = statement(
    `top-ups.listed-${names.join('-')}`,
    `SELECT ${COLUMNS} FROM billing.top_ups WHERE ($1::uuid IS NULL OR id < $1) AND (($3::uuid IS NULL AND $4::text IS NULL) OR true)${more} ORDER BY id DESC LIMIT $2`,
  )
  const values = [before, first + 1, asked.personId ?? null, asked.state ?? null]
  return (await on.rows<Row>(page, values)).map(topUpOf)
}

function topUpOf({ minor, currency, clientSecret, bonusMinor, ...row }: Row): TopUp {
  return Object.assign(new TopUp(), {
    ...row,
    amount: money(minor, currency),
    bonus: money(bonusMinor, currency),
    clientSecret: clientSecret ?? '',
  })
}
