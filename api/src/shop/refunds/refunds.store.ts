import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { GivenBack } from './give-back.ts'

const ADD = statement(
  'refunds.add',
  `WITH ordered AS (
     UPDATE shop.orders SET refunds = refunds + 1, refunded = refunded + $3, refunded_shipping = refunded_shipping + $4 WHERE id = $1
   ) INSERT INTO shop.refunds (order_id, number, amount, shipping, shipping_tax, by_readers, is_to_card, person_id, reason, at)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, now FROM foundation.clock_face`,
)
const ADD_LINE = statement(
  'refunds.add-line',
  `WITH line AS (UPDATE shop.order_lines SET refunded = refunded + $4 WHERE id = $3)
   INSERT INTO shop.refund_lines (order_id, number, line_id, amount, tax) VALUES ($1, $2, $3, $4, $5)`,
)
const OF_ORDERS = statement(
  'refunds.of-orders',
  `SELECT order_id AS "orderId", number, amount, shipping, shipping_tax AS "shippingTax", is_to_card AS "isToCard", at
   FROM shop.refunds WHERE order_id = ANY ($1::uuid[]) ORDER BY order_id, number`,
)
const LINES = statement(
  'refunds.lines',
  `SELECT r.order_id AS "orderId", r.number, r.line_id AS "lineId", r.amount, r.tax FROM shop.refund_lines r JOIN shop.order_lines l ON l.id = r.line_id
   WHERE r.order_id = ANY ($1::uuid[]) ORDER BY r.order_id, r.number, l.place`,
)

/** Minor units; shipping with its tax. */
export interface RefundRow {
  readonly orderId: string
  readonly number: number
  readonly amount: bigint
  readonly shipping: bigint
  readonly shippingTax: bigint
  readonly isToCard: boolean
  readonly at: Date
}

export interface NewRefund extends GivenBack {
  readonly number: number
  readonly amount: bigint
  readonly shipping: bigint
  /** The staff member; null: by the terms of an appointment. */
  readonly personId: string | null
  readonly reason: string
  readonly toCard: boolean
}

export async function writeRefund(tx: Transaction, orderId: string, r: NewRefund): Promise<void> {
  const amounts = [r.amount, r.shipping, r.shippingTax, r.byReaders]
  await tx.rows(ADD, [orderId, r.number, ...amounts, r.toCard, r.personId, r.reason])
  for (const { lineId, amount, tax } of r.lines)
    await tx.rows(ADD_LINE, [orderId, r.number, lineId, amount, tax])
}

/** Each order's, the first first. */
export const refundsOfOrders = (on: Queryable, ids: readonly string[]): Promise<RefundRow[]> =>
  on.rows(OF_ORDERS, [ids])

export interface RefundLineRow {
  readonly orderId: string
  /** Of the refund. */
  readonly number: number
  readonly lineId: string
  readonly amount: bigint
  readonly tax: bigint
}

/** What refunds gave back of lines, in minor units: each order's by number, then in the order in which they were bought. */
export const refundLines = (on: Queryable, ids: readonly string[]): Promise<RefundLineRow[]> =>
  on.rows(LINES, [ids])
