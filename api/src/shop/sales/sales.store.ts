import type { Localized } from '../../catalogue/index.ts'
import { type Queryable, statement } from '../../foundation/database/database.ts'

/** What was handed over and given back between two moments; by the indexes on time, and the keys of what belongs to it. */
const SOLD = `SELECT f.at, l.line_id, l.count, l.paid - l.tax AS net, l.tax, 0::bigint AS refunded_net, 0::bigint AS refunded_tax
    FROM shop.fulfilments f JOIN shop.fulfilment_lines l ON l.order_id = f.order_id AND l.number = f.number
    WHERE f.at >= $1 AND f.at < $2
  UNION ALL
  SELECT r.at, l.line_id, 0, 0, 0, l.amount - l.tax, l.tax
    FROM shop.refunds r JOIN shop.refund_lines l ON l.order_id = r.order_id AND l.number = r.number
    WHERE r.at >= $1 AND r.at < $2`
const SHIPPING = `SELECT f.at, NULL::uuid, 0, o.shipping - CASE WHEN o.is_tax_included THEN o.shipping_tax ELSE 0 END, o.shipping_tax, 0::bigint, 0::bigint
    FROM shop.fulfilments f JOIN shop.orders o ON o.id = f.order_id AND o.shipping_number = f.number
    WHERE f.at >= $1 AND f.at < $2
  UNION ALL
  SELECT r.at, NULL::uuid, 0, 0, 0, r.shipping - r.shipping_tax, r.shipping_tax
    FROM shop.refunds r WHERE r.at >= $1 AND r.at < $2 AND r.shipping > 0`
const SUMS = `sum(count)::int AS count, sum(net)::bigint AS net, sum(tax)::bigint AS tax, sum(refunded_net)::bigint AS "refundedNet",
  sum(refunded_tax)::bigint AS "refundedTax"`
const BY_DAY = statement(
  'sales.by-day',
  `SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, ${SUMS} FROM (${SOLD} UNION ALL ${SHIPPING}) sale GROUP BY 1 ORDER BY 1`,
)
const BY_PRODUCT = statement(
  'sales.by-product',
  `SELECT b.product_id AS "productId", (array_agg(b.names ORDER BY b.id DESC))[1] AS names, sum(s.count)::int AS count, sum(s.net)::bigint AS net,
     sum(s.tax)::bigint AS tax, sum(s.refunded_net)::bigint AS "refundedNet", sum(s.refunded_tax)::bigint AS "refundedTax"
   FROM (${SOLD}) s JOIN shop.order_lines b ON b.id = s.line_id GROUP BY 1 ORDER BY sum(s.net) DESC, 1 LIMIT $3`,
)
const MOVEMENTS = statement(
  'sales.movements',
  `SELECT id, kind, count, order_id AS "orderId", person_id AS "personId", note, at FROM shop.stock_movements
   WHERE sku = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
)
const TO_PACK = statement(
  'sales.to-pack',
  `SELECT o.id FROM shop.orders o WHERE o.state IN ('PAID', 'PARTLY_FULFILLED') AND ($1::uuid IS NULL OR o.id > $1)
     AND EXISTS (SELECT FROM shop.order_lines l WHERE l.order_id = o.id AND l.kind = 'PHYSICAL' AND l.fulfilled + l.cancelled < l.count)
   ORDER BY o.id LIMIT $2`,
)

/** Minor units; what was given back is not taken off the rest. */
export interface SalesRow {
  readonly count: number
  readonly net: bigint
  readonly tax: bigint
  readonly refundedNet: bigint
  readonly refundedTax: bigint
}
export interface DayRow extends SalesRow {
  readonly day: string
}
export interface ProductRow extends SalesRow {
  readonly productId: string
  /** As it was called where it was bought last. */
  readonly names: Localized
}

export const salesByDay = (on: Queryable, from: Date, until: Date): Promise<DayRow[]> =>
  on.rows(BY_DAY, [from, until])

/** Those that brought the most first. */
export const salesByProduct = (on: Queryable, from: Date, until: Date, most: number): Promise<ProductRow[]> =>
  on.rows(BY_PRODUCT, [from, until, most])

export interface MovementRow {
  readonly id: string
  readonly kind: 'RECEIVED' | 'WRITTEN_OFF' | 'RESERVED' | 'RELEASED' | 'SOLD' | 'RETURNED'
  readonly count: number
  readonly orderId: string | null
  readonly personId: string | null
  readonly note: string | null
  readonly at: Date
}

/** The latest first, one more than asked for. */
export const movementsOf = (on: Queryable, sku: string, before: string | null, count: number) =>
  on.rows<MovementRow>(MOVEMENTS, [sku, before, count + 1])

/** Ids of orders of which something is to be packed, the oldest first, one more than asked for. */
export const ordersToPack = async (on: Queryable, after: string | null, count: number): Promise<string[]> =>
  (await on.rows<{ id: string }>(TO_PACK, [after, count + 1])).map(({ id }) => id)
