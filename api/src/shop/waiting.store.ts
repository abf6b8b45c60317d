import { type Queryable, statement } from '../foundation/database/database.ts'
import type { Waiting } from '../foundation/database/waiting.ts'

/** @rule when an order is late: something of it is still to be packed three days after it was paid. */
const LATE_DAYS = 3

const RETURNS = statement(
  'shop.asked-returns',
  `SELECT count(*)::int AS count, min(requested_at) AS "oldestAt" FROM shop.returns WHERE state = 'REQUESTED'`,
)
const ORDERS = statement(
  'shop.late-orders',
  `SELECT count(*)::int AS count, min(o.paid_at) AS "oldestAt" FROM shop.orders o, foundation.clock_face
   WHERE o.state IN ('PAID', 'PARTLY_FULFILLED') AND o.paid_at < now - interval '${LATE_DAYS} days'
     AND EXISTS (SELECT FROM shop.order_lines l WHERE l.order_id = o.id AND l.kind = 'PHYSICAL' AND l.fulfilled + l.cancelled < l.count)`,
)
const OWN_PRODUCTS = statement(
  'shop.sent-products',
  `SELECT count(*)::int AS count, min(changed_at) AS "oldestAt" FROM shop.own_products WHERE state = 'SENT'`,
)

export const askedReturns = (on: Queryable) => on.row<Waiting>(RETURNS)
export const lateOrders = (on: Queryable) => on.row<Waiting>(ORDERS)
/** What readers want to sell. */
export const sentProducts = (on: Queryable) => on.row<Waiting>(OWN_PRODUCTS)
