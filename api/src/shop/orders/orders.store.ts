import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import {
  type LineRow,
  type OrderEnding,
  type OrderRow,
  type OrderState,
  RESERVED_MINUTES,
} from './order-row.ts'

const COLUMNS = `id, person_id AS "personId", state, ending, currency, goods, discount, shipping, shipping_tax AS "shippingTax", tax,
  is_tax_included AS "isTaxIncluded", total, discount_code AS "discountCode", shipping_code AS "shippingCode", shipping_names AS "shippingNames",
  country, address, wallet, card_amount AS "cardAmount", top_up_id AS "topUpId", placed_at AS "placedAt", reserved_until AS "reservedUntil",
  paid_at AS "paidAt", fulfilled_at AS "fulfilledAt", ended_at AS "endedAt", steps, shipping_number AS "shippingNumber",
  is_shipping_released AS "isShippingReleased", cancelled, refunds, refunded, refunded_shipping AS "refundedShipping"`
const LINE_COLUMNS = `id, order_id AS "orderId", place, sku, product_id AS "productId", names, variant_names AS "variantNames", kind, count,
  fulfilled, cancelled, returned, price, discount, tax, paid, reader_id AS "readerId", earnings, share, pieces, service, refunded`

const ADD = statement(
  'orders.add',
  `INSERT INTO shop.orders (person_id, state, currency, goods, discount, shipping, shipping_tax, tax, is_tax_included, total, discount_code,
     shipping_code, shipping_names, country, address, wallet, placed_at, reserved_until)
   SELECT $1, 'AWAITING_PAYMENT', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::jsonb, $13, $14::jsonb, $15, now,
     now + make_interval(mins => ${RESERVED_MINUTES}) FROM foundation.clock_face RETURNING id`,
)
const ADD_LINE = statement(
  'orders.add-line',
  `INSERT INTO shop.order_lines (order_id, place, sku, product_id, names, variant_names, kind, count, price, discount, tax, paid, reader_id, earnings,
     share, pieces, service)
   VALUES ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::jsonb, $17::jsonb)`,
)
const BY_ID = statement('orders.by-id', `SELECT ${COLUMNS} FROM shop.orders WHERE id = $1`)
const BY_IDS = statement(
  'orders.by-ids',
  `SELECT ${COLUMNS} FROM shop.orders WHERE id = ANY ($1::uuid[]) ORDER BY id`,
)
const LOCK = statement('orders.lock', `SELECT ${COLUMNS} FROM shop.orders WHERE id = $1 FOR NO KEY UPDATE`)
const LINES = statement(
  'orders.lines',
  `SELECT ${LINE_COLUMNS} FROM shop.order_lines WHERE order_id = ANY ($1::uuid[]) ORDER BY order_id, place`,
)
const LINE = statement('orders.line', `SELECT ${LINE_COLUMNS} FROM shop.order_lines WHERE id = $1`)
const PAID = statement(
  'orders.paid',
  `UPDATE shop.orders SET state = 'PAID', paid_at = now, reserved_until = NULL FROM foundation.clock_face WHERE id = $1`,
)
const BY_CARD = statement('orders.by-card', 'UPDATE shop.orders SET card_amount = $2 WHERE id = $1')
const TOP_UP = statement(
  'orders.top-up',
  'UPDATE shop.orders SET top_up_id = $2 WHERE id = $1 AND top_up_id IS NULL',
)
const END = statement(
  'orders.end',
  `UPDATE shop.orders SET state = 'CANCELLED', ending = $2, ended_at = now, reserved_until = NULL FROM foundation.clock_face WHERE id = $1`,
)
const AWAITING = statement(
  'orders.awaiting',
  `SELECT id FROM shop.orders WHERE person_id = $1 AND state = 'AWAITING_PAYMENT' ORDER BY id`,
)
const OVERDUE = statement(
  'orders.overdue',
  'SELECT id FROM shop.orders, foundation.clock_face WHERE reserved_until <= now ORDER BY reserved_until LIMIT $1',
)
const PAGE = statement(
  'orders.page',
  `SELECT ${COLUMNS} FROM shop.orders WHERE person_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
)
const STAFF_PAGE = statement(
  'orders.staff-page',
  `SELECT ${COLUMNS} FROM shop.orders WHERE state = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
)

export type NewOrder = Pick<
  OrderRow,
  | 'personId'
  | 'currency'
  | 'goods'
  | 'discount'
  | 'shipping'
  | 'shippingTax'
  | 'tax'
  | 'isTaxIncluded'
  | 'total'
  | 'discountCode'
  | 'shippingCode'
  | 'shippingNames'
  | 'country'
  | 'address'
  | 'wallet'
>
export type NewLine = Omit<LineRow, 'id' | 'orderId' | 'refunded' | 'fulfilled' | 'cancelled' | 'returned'>

/** It waits for its payment, with its pieces reserved for fifteen minutes. */
export async function addOrder(tx: Transaction, o: NewOrder, lines: readonly NewLine[]): Promise<string> {
  const added = await tx.row<{ id: string }>(ADD, [
    ...[
      o.personId,
      o.currency,
      o.goods,
      o.discount,
      o.shipping,
      o.shippingTax,
      o.tax,
      o.isTaxIncluded,
      o.total,
    ],
    ...[o.discountCode, o.shippingCode, o.shippingNames && JSON.stringify(o.shippingNames), o.country],
    ...[o.address && JSON.stringify(o.address), o.wallet],
  ])
  if (!added) throw new Error('shop.orders took no row')
  for (const l of lines)
    await tx.rows(ADD_LINE, [
      ...[
        added.id,
        l.place,
        l.sku,
        l.productId,
        JSON.stringify(l.names),
        JSON.stringify(l.variantNames),
        l.kind,
      ],
      ...[
        l.count,
        l.price,
        l.discount,
        l.tax,
        l.paid,
        l.readerId,
        l.earnings,
        l.share,
        JSON.stringify(l.pieces),
        l.service && JSON.stringify(l.service),
      ],
    ])
  return added.id
}

export const orderById = (on: Queryable, id: string): Promise<OrderRow | null> => on.row(BY_ID, [id])
/** The first placed first. */
export const orderRows = (on: Queryable, ids: readonly string[]): Promise<OrderRow[]> =>
  on.rows(BY_IDS, [ids])
/** Locks it until the transaction ends; what a verb decides, it decides after this. */
export const lockOrder = (tx: Transaction, id: string): Promise<OrderRow | null> => tx.row(LOCK, [id])
export const lineById = (on: Queryable, id: string): Promise<LineRow | null> => on.row(LINE, [id])

/** Of several orders, each in the order in which they were bought. */
export const linesOfOrders = (on: Queryable, ids: readonly string[]): Promise<LineRow[]> =>
  on.rows(LINES, [ids])

export const writePaid = (tx: Transaction, id: string) => tx.rows(PAID, [id])
export const writeByCard = (tx: Transaction, id: string, amount: bigint) => tx.rows(BY_CARD, [id, amount])
export const writeTopUp = (on: Queryable, id: string, topUpId: string) => on.rows(TOP_UP, [id, topUpId])
export const writeEnded = (tx: Transaction, id: string, ending: OrderEnding) => tx.rows(END, [id, ending])

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** Orders of somebody that wait for their payment, the oldest first. */
export const awaitingOf = async (on: Queryable, personId: string): Promise<string[]> =>
  ids(await on.rows(AWAITING, [personId]))

/** Orders whose payment did not come in time. */
export const overdueOrders = async (on: Queryable, most: number): Promise<string[]> =>
  ids(await on.rows(OVERDUE, [most]))

/** The latest first, one more than asked for. */
export const ordersPage = (on: Queryable, personId: string, after: string | null, count: number) =>
  on.rows<OrderRow>(PAGE, [personId, after, count + 1])

/** Of one state for staff, the oldest first, one more than asked for. */
export const ordersByState = (on: Queryable, state: OrderState, after: string | null, count: number) =>
  on.rows<OrderRow>(STAFF_PAGE, [state, after, count + 1])
