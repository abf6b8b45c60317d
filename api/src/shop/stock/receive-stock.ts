import type { App } from '../../app.ts'
import { isCounted } from '../../catalogue/index.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { StockNotEnough } from '../refusals.ts'
import { moveStock } from './move-stock.ts'
import { openStock, stockOf, writeLowAt } from './stock.store.ts'
import type { Stock } from './stock.ts'

const messageFor = wordsFor({ 'badInput.count': ['most'], 'badInput.sku': [] })

const MOST_PIECES = 1_000_000
const LONGEST_NOTE = 200

export interface Receipt {
  readonly sku: string
  /** Negative: so many are lost or broke. Zero changes only the line at which staff are notified. */
  readonly count: number
  readonly note: string | null
  readonly lowAt: number | null
  readonly idempotencyKey: string
}

/** Staff count pieces in, or out; once for each key. */
export async function receiveStock(
  app: App,
  viewer: Viewer,
  { sku, count, note, lowAt, idempotencyKey: key }: Receipt,
): Promise<Stock | StockNotEnough | IdempotencyKeyReused> {
  if (!Number.isInteger(count) || Math.abs(count) > MOST_PIECES || (note?.length ?? 0) > LONGEST_NOTE)
    throw new BadInput(messageFor('badInput.count', { most: MOST_PIECES }))
  if (lowAt !== null && !(Number.isInteger(lowAt) && lowAt >= 0 && lowAt <= MOST_PIECES))
    throw new BadInput(messageFor('badInput.count', { most: MOST_PIECES }))
  if (!(await isCounted(app, sku))) throw new BadInput(messageFor('badInput.sku'))
  const keyed = { personId: viewer.id, verb: 'receiveStock', key, meaning: [sku, count, note, lowAt] }
  const refused = await app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return null
    await openStock(tx, sku)
    if (lowAt !== null) await writeLowAt(tx, sku, lowAt)
    if (count !== 0) {
      const kind = count > 0 ? 'RECEIVED' : 'WRITTEN_OFF'
      const mover = { kind, personId: viewer.id, note: note || null } as const
      const short = await moveStock(tx, [{ sku, count: Math.abs(count) }], {
        ...mover,
        note: note || undefined,
      })
      if (short) return new StockNotEnough()
    }
    await completeRequest(tx, keyed, viewer.id)
    return null
  })
  if (refused) return refused
  const stock = await stockOf(app.db, sku)
  if (!stock) throw new Error('a stock that was written is not there')
  return stock
}
