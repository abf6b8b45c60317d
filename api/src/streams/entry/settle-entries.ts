import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { capture, release } from '../../ledger/index.ts'
import { shareOf } from '../../sessions/index.ts'
import { givesEntriesBack, isOver } from '../stream.ts'
import { streamById } from '../streams.store.ts'
import { type EntryRow, entriesToSettle, lockEntry, writeSettled } from './entries.store.ts'

export const SETTLE_ENTRIES = 'streams.settle-entries'

const MOST = 200

/** Takes or gives back all entries of a stream that is over, each in a transaction of its own. Run again, it goes on where it was. */
export async function settleEntries(app: App, { id }: { readonly id: string }): Promise<void> {
  const row = await streamById(app.db, id)
  if (!row || !isOver(row)) return
  const isBack = givesEntriesBack(row)
  for (;;) {
    const ids = await entriesToSettle(app.db, id, MOST)
    if (ids.length === 0) return
    for (const entryId of ids)
      await app.db.transact(async tx => {
        const entry = await lockEntry(tx, entryId)
        if (entry) await settle(tx, entry, isBack)
      })
  }
}

/** By the split that held when the stream was announced. */
export async function settle(tx: Transaction, entry: EntryRow, isBack: boolean): Promise<void> {
  const { id, wallet, earnings, price, feeBasisPoints } = entry
  if (isBack) {
    await writeSettled(tx, id, 0n, 0n)
    await release(tx, { subjectId: id, wallet })
    return
  }
  const fee = price - shareOf(price, feeBasisPoints)
  await writeSettled(tx, id, price, fee)
  await capture(tx, { subjectId: id, wallet, parts: [{ earnings, amount: price, fee }] })
}
