import type { Queryable } from '../../foundation/database/database.ts'
import type { CancellationRow, FulfilledRow, FulfilmentRow } from './fulfilment-row.ts'
import { cancellationsOfOrders, fulfilledLines, fulfilmentsOfOrders } from './fulfilments.store.ts'

interface OfOrder {
  readonly rows: readonly FulfilmentRow[]
  readonly lines: readonly FulfilledRow[]
}

/** What was handed over of several orders, with its lines, by order. */
export const fulfilmentsByOrder =
  (on: Queryable) =>
  async (ids: readonly string[]): Promise<ReadonlyMap<string, OfOrder>> => {
    const rows = Map.groupBy(await fulfilmentsOfOrders(on, ids), ({ orderId }) => orderId)
    const lines = Map.groupBy(await fulfilledLines(on, ids), ({ orderId }) => orderId)
    return new Map([...rows].map(([id, own]) => [id, { rows: own, lines: lines.get(id) ?? [] }]))
  }

/** What was cancelled of several orders, by order. */
export const cancellationsByOrder =
  (on: Queryable) =>
  async (ids: readonly string[]): Promise<ReadonlyMap<string, readonly CancellationRow[]>> =>
    Map.groupBy(await cancellationsOfOrders(on, ids), ({ orderId }) => orderId)
