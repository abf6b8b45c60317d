import { randomUUID } from 'node:crypto'
import type { App } from '../../src/app.ts'
import type { Viewer } from '../../src/foundation/viewer.ts'
import { receiveStock } from '../../src/shop/stock/receive-stock.ts'
import { stockOf } from '../../src/shop/stock/stock.store.ts'

const PIECES = { 'MOONWATER-TAROT': 64, 'CANDLE-20': 120, 'CANDLE-45': 48, 'AMETHYST-POINT': 35 }

/** Pieces of everything in the local world's shop that is counted; what was counted before stays. */
export async function countPieces(app: App, staff: Viewer): Promise<void> {
  for (const [sku, count] of Object.entries(PIECES)) {
    if (await stockOf(app.db, sku)) continue
    const receipt = { sku, count, note: null, lowAt: null, idempotencyKey: randomUUID() }
    await receiveStock(app, staff, receipt)
  }
}
