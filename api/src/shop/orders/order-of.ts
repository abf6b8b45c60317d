import type { Context } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { globalId, localId } from '../../foundation/contract/global-id.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import { NotFound } from '../../foundation/fault.ts'
import { isOneOf, type Viewer } from '../../foundation/viewer.ts'
import { fulfilmentsOfOrders } from '../fulfilments/fulfilments.store.ts'
import { returnsOfOrders } from '../returns/returns.store.ts'
import { Order } from './order.ts'
import { OrderLine } from './order-line.ts'
import type { OrderRow, OrderState } from './order-row.ts'
import { lineById, linesOfOrders, orderById, orderRows, ordersByState, ordersPage } from './orders.store.ts'

const maySee = ({ personId }: Pick<OrderRow, 'personId'>, viewer: Viewer): boolean =>
  personId === viewer.id || isOneOf(viewer, 'SUPPORT', 'FINANCE')

/** An order of the viewer's, or any for those who look after orders. Throws NOT_FOUND: whether there is another's is nobody's business. */
export async function seenOrder(on: Queryable, viewer: Viewer, id: string): Promise<OrderRow> {
  const row = await orderById(on, id)
  if (!row || !maySee(row, viewer)) throw new NotFound('order', id)
  return row
}

/** As it stands now. */
export async function orderNow(on: Queryable, id: string): Promise<Order> {
  const row = await orderById(on, id)
  if (!row) throw new Error('an order that was written is not there')
  return Order.of(row, await linesOfOrders(on, [id]))
}

/** Null: there is none, or it is not the viewer's to see. */
export async function shownOrder(on: Queryable, viewer: Viewer, id: string): Promise<Order | null> {
  const row = await orderById(on, id)
  return row && maySee(row, viewer) ? Order.of(row, await linesOfOrders(on, [id])) : null
}

/** Null: there is none, or it is not the viewer's to see. */
export async function shownLine(on: Queryable, viewer: Viewer, id: string): Promise<OrderLine | null> {
  const line = await lineById(on, id)
  const order = line && (await orderById(on, line.orderId))
  return order && maySee(order, viewer) ? OrderLine.of(line, order.currency) : null
}

type Asked = Pick<Context, 'app' | 'viewer'>

/** What the viewer bought, the latest first; one query for the orders and one for all their lines. */
export const ownOrders = ({ app, viewer }: Asked, first: number, after: string | null) =>
  ordersOfPerson(app.db, viewer.id, first, after)

/** What somebody bought, the latest first. */
export const ordersOfPerson = (on: Queryable, personId: string, first: number, after: string | null) =>
  page(on, first, after, place => ordersPage(on, personId, place, pageSize(first)))

/** Orders of one state for staff, the oldest first. */
export const allOrders = ({ app }: Asked, state: OrderState, first: number, after: string | null) =>
  page(app.db, first, after, place => ordersByState(app.db, state, place, pageSize(first)))

async function page(
  on: Queryable,
  first: number,
  after: string | null,
  read: (place: string | null) => Promise<OrderRow[]>,
): Promise<Connection<Order>> {
  const rows = await read(after == null ? null : localId(['Order'], after, 'after'))
  const orders = await shown(on, rows)
  return pageOf(orders, first, after, ({ id }) => globalId('Order', id))
}

/** With their lines, in their order; one query for the lines of all. */
async function shown(on: Queryable, rows: readonly OrderRow[]): Promise<Order[]> {
  const lines = Map.groupBy(
    await linesOfOrders(
      on,
      rows.map(({ id }) => id),
    ),
    ({ orderId }) => orderId,
  )
  return rows.map(row => Order.of(row, lines.get(row.id) ?? []))
}

/** Several by their ids, the first placed first. */
export const ordersByIds = async (on: Queryable, ids: readonly string[]): Promise<Order[]> =>
  shown(on, await orderRows(on, ids))

const AT_ONCE = 200

/** Everything stored of somebody's orders, for the copy of their data. */
export async function ordersOf(on: Queryable, personId: string): Promise<object[]> {
  const found: object[] = []
  let after: string | null = null
  do {
    const rows = await ordersPage(on, personId, after, AT_ONCE)
    const some = rows.slice(0, AT_ONCE)
    const lines = await linesOfOrders(
      on,
      some.map(({ id }) => id),
    )
    const parcels = await fulfilmentsOfOrders(
      on,
      some.map(({ id }) => id),
    )
    const returns = await returnsOfOrders(
      on,
      some.map(({ id }) => id),
    )
    for (const row of some) {
      const { id, state, placedAt, fulfilledAt, endedAt, total, cancelled, refunded, country, address } = row
      found.push({
        ...{ state, placedAt, fulfilledAt, endedAt, total, cancelled, refunded, country, address },
        fulfilments: parcels
          .filter(({ orderId }) => orderId === id)
          .map(({ kind, carrier, tracking, at }) => ({ kind, carrier, tracking, at })),
        returns: returns
          .filter(({ orderId }) => orderId === id)
          .map(({ state, reason, requestedAt, answer }) => ({ state, reason, requestedAt, answer })),
        lines: lines
          .filter(({ orderId }) => orderId === id)
          .map(({ names, sku, count, paid }) => ({ name: names.en ?? names.es, sku, count, paid })),
      })
    }
    after = rows.length > AT_ONCE ? (some.at(-1)?.id ?? null) : null
  } while (after !== null)
  return found
}
