import type { Localized } from '../../catalogue/index.ts'
import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { ItemRow } from './library-item.ts'

const COLUMNS = `i.id, i.line_id AS "lineId", i.buyer_id AS "buyerId", i.owner_id AS "ownerId", i.product_id AS "productId", i.names, i.got_at AS "gotAt",
  i.ended_at AS "endedAt",
  ARRAY(SELECT f.piece_id FROM shop.finished_lessons f WHERE f.item_id = i.id) AS finished,
  EXISTS (SELECT FROM shop.file_links l WHERE l.item_id = i.id) OR EXISTS (SELECT FROM shop.finished_lessons f WHERE f.item_id = i.id) AS "isOpened",
  EXISTS (SELECT FROM shop.presents p WHERE p.item_id = i.id AND p.ended_at IS NULL) AS "isGiven"`
const ADD = statement(
  'library.add',
  `INSERT INTO shop.library_items (line_id, number, buyer_id, owner_id, product_id, names, got_at)
   SELECT $1, n, $3, $3, $4, $5::jsonb, now FROM generate_series(1, $2::integer) n, foundation.clock_face`,
)
const BY_ID = statement('library.by-id', `SELECT ${COLUMNS} FROM shop.library_items i WHERE i.id = $1`)
const LOCK = statement('library.lock', 'SELECT id FROM shop.library_items WHERE id = $1 FOR NO KEY UPDATE')
const PAGE = statement(
  'library.page',
  `SELECT ${COLUMNS} FROM shop.library_items i WHERE i.owner_id = $1 AND i.ended_at IS NULL AND ($2::uuid IS NULL OR i.id < $2) ORDER BY i.id DESC LIMIT $3`,
)
const OWN = statement(
  'library.own',
  'UPDATE shop.library_items SET owner_id = $2, got_at = now FROM foundation.clock_face WHERE id = $1',
)
const END_REFUNDED = statement(
  'library.end-refunded',
  `UPDATE shop.library_items i SET ended_at = now FROM foundation.clock_face, shop.order_lines l
   WHERE l.order_id = $1 AND i.line_id = l.id AND i.ended_at IS NULL AND l.paid > 0 AND l.refunded >= l.paid`,
)
const FINISH = statement(
  'library.finish',
  `INSERT INTO shop.finished_lessons (item_id, piece_id, at) SELECT $1, $2, now FROM foundation.clock_face ON CONFLICT DO NOTHING`,
)
const OWNED = statement(
  'library.owned',
  'SELECT DISTINCT product_id AS "productId" FROM shop.library_items WHERE ended_at IS NULL',
)
const OWNERS = statement(
  'library.owners',
  'SELECT DISTINCT owner_id AS "ownerId" FROM shop.library_items WHERE product_id = $1 AND ended_at IS NULL',
)

export interface NewItems {
  readonly lineId: string
  readonly count: number
  readonly buyerId: string
  readonly productId: string
  readonly names: Localized
}

/** One for each piece of the line. */
export const addItems = (tx: Transaction, { lineId, count, buyerId, productId, names }: NewItems) =>
  tx.rows(ADD, [lineId, count, buyerId, productId, JSON.stringify(names)])

export const itemById = (on: Queryable, id: string): Promise<ItemRow | null> => on.row(BY_ID, [id])

/** Locks it until the transaction ends. */
export async function lockItem(tx: Transaction, id: string): Promise<ItemRow | null> {
  return (await tx.row(LOCK, [id])) ? itemById(tx, id) : null
}

/** The latest first, one more than asked for. */
export const itemsPage = (on: Queryable, ownerId: string, after: string | null, count: number) =>
  on.rows<ItemRow>(PAGE, [ownerId, after, count + 1])

export const writeOwner = (tx: Transaction, id: string, ownerId: string) => tx.rows(OWN, [id, ownerId])

/**
 * What was paid for a line is given back, so nobody has it any more.
 * @rule when a digital product is lost: once all that was paid for its line is given back.
 */
export const endRefundedItems = (tx: Transaction, orderId: string) => tx.rows(END_REFUNDED, [orderId])

export const writeFinished = (tx: Transaction, itemId: string, pieceId: string) =>
  tx.rows(FINISH, [itemId, pieceId])

/** Products that somebody owns. */
export const ownedProducts = async (on: Queryable): Promise<string[]> =>
  (await on.rows<{ productId: string }>(OWNED, [])).map(({ productId }) => productId)

export const ownersOf = async (on: Queryable, productId: string): Promise<string[]> =>
  (await on.rows<{ ownerId: string }>(OWNERS, [productId])).map(({ ownerId }) => ownerId)
