import { batched } from '../foundation/batched.ts'
import { money } from '../foundation/contract/money-type.ts'
import type { Database } from '../foundation/database/database.ts'
import { type ReasonName, type TransferRow, transfersOfEach } from '../ledger/index.ts'
import type { Receipt } from '../readings/index.ts'
import { Refund } from './refund.ts'
import { Tip } from './tips/tip.ts'

/** Tips and the refund of a reading, in the order they were made; those of several readings by one statement. */
const linesBatched = batched((db: Database) => async (ids: readonly string[]) => {
  const lines = await transfersOfEach(db, ids, ['tip', 'refund'])
  return Map.groupBy(lines, line => line.subjectId)
})

const linesOf = async (db: Database, readingId: string, reason: ReasonName): Promise<TransferRow[]> =>
  ((await linesBatched(db).load(readingId)) ?? []).filter(line => line.reason === reason)

export const tipsOn = (db: Database, { readingId, currency }: Receipt): Promise<Tip[]> =>
  tipsOfSubject(db, readingId, currency)

/** Tips for a reading, or for an answer. */
export async function tipsOfSubject(db: Database, readingId: string, currency: string): Promise<Tip[]> {
  return (await linesOf(db, readingId, 'tip')).map(({ number, at, amount }) =>
    Object.assign(new Tip(), { number, at, amount: money(amount, currency), readingId }),
  )
}

/** The reader gives their part, from earnings or owed; a negative fee is the platform's part on the way to the same wallet. */
export async function refundOn(db: Database, { readingId, currency }: Receipt): Promise<Refund | null> {
  const legs = await linesOf(db, readingId, 'refund')
  const [refund] = legs
  if (!refund) return null
  const sum = (of: (leg: TransferRow) => bigint) => legs.reduce((all, leg) => all + of(leg), 0n)
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
