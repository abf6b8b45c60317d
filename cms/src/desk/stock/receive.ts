import { deskAction, done, textIn } from '../desk-action.ts'
import { DeskReceiveStockDocument } from '../generated.ts'

/**
 * POST /api/desk/stock `{ sku, count, note, lowAt, idempotencyKey }`: pieces that came in, or, with a negative count, are lost. Answers `{ available }`.
 */
export const receive = deskAction('stock', ['support'], async (desk, body) => {
  const input = {
    sku: textIn(body, 'sku'),
    count: Number(body.count),
    note: textIn(body, 'note') || null,
    lowAt: typeof body.lowAt === 'number' ? body.lowAt : null,
    idempotencyKey: textIn(body, 'idempotencyKey'),
  }
  const { receiveStock } = await desk.ask(DeskReceiveStockDocument, { input })
  return { available: done(receiveStock, 'Stock').available }
})
