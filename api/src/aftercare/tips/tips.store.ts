import { money } from '../../foundation/contract/money-type.ts'
import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import { transfersOf } from '../../ledger/index.ts'
import { Tip } from './tip.ts'

const COUNT = statement(
  'tips.count',
  'SELECT count(*)::integer AS tips FROM aftercare.tips WHERE reading_id = $1',
)
const ADD = statement(
  'tips.add',
  'INSERT INTO aftercare.tips (reading_id, number) VALUES ($1, $2) RETURNING id',
)
const BY_ID = statement(
  'tips.by-id',
  'SELECT number, reading_id AS "readingId" FROM aftercare.tips WHERE id = $1',
)
const TODAY = statement(
  'tips.today',
  `SELECT coalesce(sum(amount), 0)::bigint AS minor FROM ledger.entries
   WHERE account = $1 AND reason = 'tip' AND at >= date_trunc('day', foundation.clock_now(), $2)`,
)

export const countTips = async (on: Queryable, readingId: string): Promise<number> =>
  (await on.row<{ tips: number }>(COUNT, [readingId]))?.tips ?? 0

export async function addTip(tx: Transaction, readingId: string, number: number): Promise<string> {
  const added = await tx.row<{ id: string }>(ADD, [readingId, number])
  if (!added) throw new Error('aftercare.tips took no row')
  return added.id
}

export async function tipById(on: Queryable, id: string): Promise<Tip> {
  const row = await on.row<{ number: number; readingId: string }>(BY_ID, [id])
  const [given] = row ? await transfersOf(on, row.readingId, 'tip', row.number) : []
  if (!row || !given) throw new Error(`tip ${id} has no transfer`)
  return Object.assign(new Tip(), { ...row, at: given.at, amount: money(given.amount, given.currency) })
}

/** What clients gave a reader since midnight of a time zone, in minor units. */
export const tipsToday = async (on: Queryable, earnings: bigint, timeZone: string): Promise<bigint> =>
  (await on.row<{ minor: bigint }>(TODAY, [earnings, timeZone]))?.minor ?? 0n
