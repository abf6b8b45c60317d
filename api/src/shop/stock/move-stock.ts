import type { Piece } from '../../catalogue/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { StockLow } from '../events.ts'
import { type Mover, writeMovement } from './stock.store.ts'
import type { MovementKind } from './stock.ts'

export interface Movement extends Mover {
  readonly kind: MovementKind
  readonly isReserved?: boolean
}

/**
 * Moves pieces, all or none: answers the first SKU of which there are too few. The pieces come in the order of `piecesOf`, so
 * that orders that want the same wait for each other and never in a circle.
 */
export async function moveStock(
  tx: Transaction,
  pieces: readonly Piece[],
  { kind, isReserved = false, ...mover }: Movement,
): Promise<{ readonly missing: string } | null> {
  for (const piece of pieces) {
    const changed = await writeMovement(tx, { ...piece, kind, isReserved }, mover)
    if (!changed) return { missing: piece.sku }
    const { available, lowAt } = changed
    const takes = (kind === 'SOLD' && !isReserved) || kind === 'RESERVED' || kind === 'WRITTEN_OFF'
    // Only what crosses the line is an event, so that staff are notified once.
    const isLow = takes && available <= BigInt(lowAt) && available + BigInt(piece.count) > BigInt(lowAt)
    const subjectId = mover.orderId ?? mover.personId
    if (isLow && subjectId)
      await emit(tx, StockLow, { subjectId, payload: { sku: piece.sku, left: Number(available) } })
  }
  return null
}
