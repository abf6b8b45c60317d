import type { Context } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { globalId, localId } from '../../foundation/contract/global-id.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import { isOneOf, type Viewer } from '../../foundation/viewer.ts'
import { linesOfOrders } from '../orders/orders.store.ts'
import { OrderReturn } from './order-return.ts'
import type { ReturnRow, ReturnState } from './return-row.ts'
import { linesOfReturns, returnById, returnsByState, returnsOfOrders } from './returns.store.ts'

/** Shown, with their lines, in their order; one query for the lines of all. */
async function shown(on: Queryable, rows: readonly ReturnRow[]): Promise<OrderReturn[]> {
  const own = await linesOfReturns(
    on,
    rows.map(({ id }) => id),
  )
  const lines = await linesOfOrders(on, [...new Set(rows.map(({ orderId }) => orderId))])
  return rows.map(row =>
    OrderReturn.of(
      row,
      own.filter(({ returnId }) => returnId === row.id),
      lines,
    ),
  )
}

/** As it stands now. */
export async function returnNow(on: Queryable, id: string): Promise<OrderReturn> {
  const row = await returnById(on, id)
  const [found] = row ? await shown(on, [row]) : []
  if (!found) throw new Error('a return that was written is not there')
  return found
}

/** Null: there is none, or it is not the viewer's to see. */
export async function shownReturn(on: Queryable, viewer: Viewer, id: string): Promise<OrderReturn | null> {
  const row = await returnById(on, id)
  const maySee = row?.personId === viewer.id || isOneOf(viewer, 'SUPPORT', 'FINANCE')
  return row && maySee ? ((await shown(on, [row]))[0] ?? null) : null
}

/** Returns of several orders, by order. */
export const returnsByOrder =
  (on: Queryable) =>
  async (ids: readonly string[]): Promise<ReadonlyMap<string, OrderReturn[]>> =>
    Map.groupBy(await shown(on, await returnsOfOrders(on, ids)), ({ orderId }) => orderId)

/** Returns of one state for staff, the oldest first. */
export async function allReturns(
  { app }: Pick<Context, 'app'>,
  state: ReturnState,
  first: number,
  after: string | null,
): Promise<Connection<OrderReturn>> {
  const place = after == null ? null : localId(['OrderReturn'], after, 'after')
  const rows = await returnsByState(app.db, state, place, pageSize(first))
  return pageOf(await shown(app.db, rows), first, after, ({ id }) => globalId('OrderReturn', id))
}
