import type { Piece } from '../../catalogue/index.ts'
import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import { type MovementKind, Stock } from './stock.ts'

const COLUMNS = `sku, available::int, reserved::int, sold::int, received::int, returned::int, written_off::int AS "writtenOff", low_at AS "lowAt"`
const AVAILABLE = statement(
  'stock.available',
  'SELECT sku, available FROM shop.stock WHERE sku = ANY ($1::text[])',
)
const BY_SKU = statement('stock.by-sku', `SELECT ${COLUMNS} FROM shop.stock WHERE sku = $1`)
const PAGE = statement(
  'stock.page',
  `SELECT ${COLUMNS} FROM shop.stock WHERE ($1::text IS NULL OR sku > $1) AND (NOT $2::boolean OR available <= low_at) ORDER BY sku LIMIT $3`,
)
const OPEN = statement('stock.open', 'INSERT INTO shop.stock (sku) VALUES ($1) ON CONFLICT DO NOTHING')
const LOW_AT = statement('stock.low-at', 'UPDATE shop.stock SET low_at = $2 WHERE sku = $1')
const NOTE = statement(
  'stock.note',
  `INSERT INTO shop.stock_movements (sku, kind, count, order_id, person_id, note, step, at)
   SELECT $1, $2, $3, $4, $5, $6, $7, now FROM foundation.clock_face`,
)
const change = (name: string, set: string, where = 'true') =>
  statement(
    `stock.${name}`,
    `UPDATE shop.stock SET ${set} WHERE sku = $1 AND ${where} RETURNING available, low_at AS "lowAt"`,
  )
const CHANGES: Record<MovementKind | 'SOLD_RESERVED', ReturnType<typeof statement>> = {
  RECEIVED: change('received', 'received = received + $2'),
  RETURNED: change('returned', 'returned = returned + $2'),
  WRITTEN_OFF: change('written-off', 'written_off = written_off + $2', 'available >= $2'),
  RESERVED: change('reserved', 'reserved = reserved + $2', 'available >= $2'),
  RELEASED: change('released', 'reserved = reserved - $2'),
  SOLD: change('sold', 'sold = sold + $2', 'available >= $2'),
  SOLD_RESERVED: change('sold-reserved', 'sold = sold + $2, reserved = reserved - $2'),
}

/** How many can be sold, by SKU; what was never received is missing. */
export const availableOf = async (on: Queryable, skus: readonly string[]): Promise<Map<string, bigint>> =>
  new Map(
    (await on.rows<{ sku: string; available: bigint }>(AVAILABLE, [skus])).map(({ sku, available }) => [
      sku,
      available,
    ]),
  )

export const stockOf = async (on: Queryable, sku: string): Promise<Stock | null> => {
  const row = await on.row<Stock>(BY_SKU, [sku])
  return row && Object.assign(new Stock(), row)
}

/** By SKU, one more than asked for. */
export const stockPage = async (
  on: Queryable,
  { after, isLow, count }: { after: string | null; isLow: boolean; count: number },
): Promise<Stock[]> =>
  (await on.rows<Stock>(PAGE, [after, isLow, count + 1])).map(row => Object.assign(new Stock(), row))

export const openStock = (tx: Transaction, sku: string) => tx.rows(OPEN, [sku])
export const writeLowAt = (tx: Transaction, sku: string, lowAt: number) => tx.rows(LOW_AT, [sku, lowAt])

/** Who or what moves pieces. */
export interface Mover {
  readonly orderId?: string | null
  /** Of its order: in each it moves an SKU once. */
  readonly step?: number
  readonly personId?: string | null
  readonly note?: string | null
}

export interface Change extends Piece {
  readonly kind: MovementKind
  /** Of what is sold: an order has reserved it. */
  readonly isReserved?: boolean
}

/** Null when there are too few. Counts within the caller's transaction, under the lock of the SKU's row. */
export async function writeMovement(
  tx: Transaction,
  { sku, count, kind, isReserved = false }: Change,
  { orderId = null, personId = null, note = null, step = 0 }: Mover,
): Promise<{ available: bigint; lowAt: number } | null> {
  const change = CHANGES[kind === 'SOLD' && isReserved ? 'SOLD_RESERVED' : kind]
  const changed = await tx.row<{ available: bigint; lowAt: number }>(change, [sku, count])
  if (changed) await tx.rows(NOTE, [sku, kind, count, orderId, personId, note, step])
  return changed
}
