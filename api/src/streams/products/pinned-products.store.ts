import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

const OF = statement(
  'pinned-products.of',
  'SELECT product_id AS id FROM streams.pinned_products WHERE stream_id = $1',
)
const PIN = statement(
  'pinned-products.pin',
  `INSERT INTO streams.pinned_products (stream_id, product_id) VALUES ($1, $2)
   ON CONFLICT (stream_id) DO UPDATE SET product_id = excluded.product_id`,
)
const UNPIN = statement('pinned-products.unpin', 'DELETE FROM streams.pinned_products WHERE stream_id = $1')

export const pinnedOf = async (on: Queryable, streamId: string): Promise<string | null> =>
  (await on.row<{ id: string }>(OF, [streamId]))?.id ?? null
export const writePinned = (tx: Transaction, streamId: string, productId: string | null) =>
  productId === null ? tx.rows(UNPIN, [streamId]) : tx.rows(PIN, [streamId, productId])
