import { batched } from '../foundation/batched.ts'
import { type Database, statement } from '../foundation/database.ts'
import { money } from '../foundation/money-type.ts'
import type { Receipt } from '../readings/index.ts'
import { Refund } from './refund.ts'
import { Tip } from './tip.ts'

/** Tips and the refund of a reading, in the order they were made. OFFSET 0 keeps the planner from reading whole tables. */
const LINES = statement(
  'receipt.tips-and-refund',
  `SELECT asked.id AS "readingId", lines.* FROM unnest($1::uuid[]) AS asked (id), LATERAL (
     SELECT reason AS line, number, at, amount, fee
       FROM ledger.transfers WHERE subject_id = asked.id AND reason IN ('refund', 'tip') OFFSET 0) lines
   ORDER BY number`,
)
interface Line {
  readonly line: 'tip' | 'refund'
  readonly number: number
  readonly at: Date
  readonly amount: bigint
  readonly fee: bigint
}
const linesBatched = batched((db: Database) => async (ids: readonly string[]) => {
  const lines = await db.rows<Line & { readingId: string }>(LINES, [ids])
  return Map.groupBy(lines, line => line.readingId)
})

const linesOf = async (db: Database, readingId: string): Promise<readonly Line[]> =>
  (await linesBatched(db).load(readingId)) ?? []

export async function tipsOn(db: Database, { readingId, currency }: Receipt): Promise<Tip[]> {
  return (await linesOf(db, readingId))
    .filter(({ line }) => line === 'tip')
    .map(({ number, at, amount }) =>
      Object.assign(new Tip(), { number, at, amount: money(amount, currency), readingId }),
    )
}

/** The reader gives their part, from earnings or owed; a negative fee is the platform's part on the way to the same wallet. */
export async function refundOn(db: Database, { readingId, currency }: Receipt): Promise<Refund | null> {
  const legs = (await linesOf(db, readingId)).filter(({ line }) => line === 'refund')
  const [refund] = legs
  if (!refund) return null
  const sum = (of: (leg: Line) => bigint) => legs.reduce((all, leg) => all + of(leg), 0n)
  return Object.assign(new Refund(), {
    at: refund.at,
    amount: money(
      sum(({ amount, fee }) => amount - fee),
      currency,
    ),
    byReader: money(
      sum(({ amount }) => amount),
      currency,
    ),
    byPlatform: money(
      sum(({ fee }) => -fee),
      currency,
    ),
  })
}
