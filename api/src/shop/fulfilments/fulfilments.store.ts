import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { CancellationRow, FulfilledRow, FulfilmentRow } from './fulfilment-row.ts'
import type { Part } from './parts.ts'

const ADD = statement(
  'fulfilments.add',
  `INSERT INTO shop.fulfilments (order_id, number, kind, carrier, tracking, tracking_url, person_id, at)
   SELECT $1, $2, $3, $4, $5, $6, $7, now FROM foundation.clock_face`,
)
const ADD_LINE = statement(
  'fulfilments.add-line',
  `WITH counted AS (UPDATE shop.order_lines SET fulfilled = fulfilled + $4 WHERE id = $3)
   INSERT INTO shop.fulfilment_lines (order_id, number, line_id, count, paid, tax, share) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
)
const FULFILLED = statement(
  'fulfilments.order',
  `UPDATE shop.orders SET steps = $2, shipping_number = CASE WHEN $3 THEN $2 ELSE shipping_number END, state = CASE WHEN $4 THEN 'FULFILLED' ELSE 'PARTLY_FULFILLED' END,
     fulfilled_at = CASE WHEN $4 THEN now END FROM foundation.clock_face WHERE id = $1`,
)
const ADD_CANCELLATION = statement(
  'fulfilments.cancel',
  `WITH ordered AS (UPDATE shop.orders SET steps = $2, cancelled = cancelled + $3, is_shipping_released = is_shipping_released OR $5 WHERE id = $1)
   INSERT INTO shop.cancellations (order_id, number, amount, is_by_staff, at) SELECT $1, $2, $3, $4, now FROM foundation.clock_face`,
)
const CANCEL_LINE = statement(
  'fulfilments.cancel-line',
  'UPDATE shop.order_lines SET cancelled = cancelled + $2 WHERE id = $1',
)
const CLOSE = statement(
  'fulfilments.close',
  `UPDATE shop.orders SET state = 'FULFILLED', fulfilled_at = now FROM foundation.clock_face WHERE id = $1`,
)
const OF_ORDERS = statement(
  'fulfilments.of-orders',
  `SELECT order_id AS "orderId", number, kind, carrier, tracking, tracking_url AS "trackingUrl", at FROM shop.fulfilments WHERE order_id = ANY ($1::uuid[]) ORDER BY order_id, number`,
)
const LINES = statement(
  'fulfilments.lines',
  `SELECT f.order_id AS "orderId", f.number, f.line_id AS "lineId", f.count, f.paid, f.tax, f.share, f.refunded
   FROM shop.fulfilment_lines f JOIN shop.order_lines l ON l.id = f.line_id
   WHERE f.order_id = ANY ($1::uuid[]) ORDER BY f.order_id, f.number, l.place`,
)
const CANCELLATIONS = statement(
  'fulfilments.cancellations',
  `SELECT order_id AS "orderId", amount, is_by_staff AS "isByStaff", at FROM shop.cancellations WHERE order_id = ANY ($1::uuid[]) ORDER BY order_id, number`,
)
const REFUND = statement(
  'fulfilments.refund',
  'UPDATE shop.fulfilment_lines SET refunded = refunded + $4 WHERE order_id = $1 AND number = $2 AND line_id = $3',
)

export interface NewFulfilment extends Omit<FulfilmentRow, 'at'> {
  /** The staff member; null: the system. */
  readonly personId: string | null
  readonly withShipping: boolean
  /** Nothing of the order is open after it. */
  readonly isLast: boolean
}

export async function writeFulfilment(
  tx: Transaction,
  f: NewFulfilment,
  parts: readonly Part[],
): Promise<void> {
  await tx.rows(ADD, [f.orderId, f.number, f.kind, f.carrier, f.tracking, f.trackingUrl, f.personId])
  for (const { line, count, paid, tax, share } of parts)
    await tx.rows(ADD_LINE, [f.orderId, f.number, line.id, count, paid, tax, share])
  await tx.rows(FULFILLED, [f.orderId, f.number, f.withShipping, f.isLast])
}

export interface NewCancellation {
  readonly orderId: string
  readonly number: number
  readonly amount: bigint
  readonly isByStaff: boolean
  readonly withShipping: boolean
}

export async function writeCancellation(
  tx: Transaction,
  c: NewCancellation,
  parts: readonly Part[],
): Promise<void> {
  await tx.rows(ADD_CANCELLATION, [c.orderId, c.number, c.amount, c.isByStaff, c.withShipping])
  for (const { line, count } of parts) await tx.rows(CANCEL_LINE, [line.id, count])
}

/** What is left of it was cancelled, so all that was to be handed over is. */
export const writeClosed = (tx: Transaction, orderId: string) => tx.rows(CLOSE, [orderId])

/** Each order's in the order of their numbers. */
export const fulfilmentsOfOrders = (on: Queryable, ids: readonly string[]): Promise<FulfilmentRow[]> =>
  on.rows(OF_ORDERS, [ids])

/** Each order's by number, then in the order in which the lines were bought. */
export const fulfilledLines = (on: Queryable, ids: readonly string[]): Promise<FulfilledRow[]> =>
  on.rows(LINES, [ids])

export const cancellationsOfOrders = (on: Queryable, ids: readonly string[]): Promise<CancellationRow[]> =>
  on.rows(CANCELLATIONS, [ids])

export const writePartRefund = (tx: Transaction, { orderId, number, lineId }: FulfilledRow, amount: bigint) =>
  tx.rows(REFUND, [orderId, number, lineId, amount])
