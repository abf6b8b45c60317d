import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { accountOf, lockAccounts, reverse, Short } from '../../ledger/index.ts'
import { streamById } from '../streams.store.ts'
import { entriesToRefund, lockTaken, type TakenRow, writeRefunded } from './entries.store.ts'

export const REFUND_REPLAYS = 'streams.refund-replays'

const MOST = 200
/** @rule when payments for a recording come back: all of those of the last fourteen days, whole, when staff take it down. */
const REFUND_DAYS = 14

/** Gives back what was paid lately for a recording that staff took down, each in a transaction of its own. Run again, it goes on where it was. */
export async function refundReplays(app: App, { id }: { readonly id: string }): Promise<void> {
  const row = await streamById(app.db, id)
  if (row?.ending !== 'STAFF') return
  for (;;) {
    const ids = await entriesToRefund(app.db, id, REFUND_DAYS, MOST)
    if (ids.length === 0) return
    for (const entryId of ids)
      await app.db.transact(async tx => {
        const taken = await lockTaken(tx, entryId)
        if (taken) await giveBack(tx, taken, row)
      })
  }
}

/** What the reader's earnings do not cover any more, e.g. after a payout, the reader owes. */
async function giveBack(
  tx: Transaction,
  { id: subjectId, wallet, earnings, captured, fee }: TakenRow,
  { readerId, currency }: { readonly readerId: string; readonly currency: string },
): Promise<void> {
  const share = captured - fee
  const locked = await lockAccounts(tx, [wallet, earnings])
  const balance = locked.find(({ id }) => id === earnings)?.balance ?? 0n
  const owed = share > balance ? share - balance : 0n
  const leg = { credit: wallet, subjectId, reason: 'refund', currency } as const
  const receivable = owed > 0n ? (await accountOf(tx, readerId, 'receivable', currency)).id : null
  const legs = [
    { ...leg, debit: earnings, amount: share - owed, fee: -fee },
    ...(receivable === null ? [] : [{ ...leg, debit: receivable, amount: owed, fee: 0n }]),
  ].filter(each => each.amount > 0n || each.fee < 0n)
  const moved = await reverse(tx, { original: { subjectId, reason: 'session-share' }, legs })
  if (moved instanceof Short) throw new Error(`what was paid for recording ${subjectId} was not covered`)
  await writeRefunded(tx, subjectId)
}
