import { deskAction, textIn } from '../desk-action.ts'
import { DeskShipOrdersDocument } from '../generated.ts'

const mostAtOnce = 50

interface Parcel {
  readonly orderId: string
  readonly tracking: string | null
  /** Null: all that is not handed over yet. */
  readonly lines: { orderLineId: string; count: number }[] | null
}

/**
 * POST /api/desk/ship `{ carrier, orders: [{ orderId, tracking, lines }], idempotencyKey }`: at most 50 orders are handed over, each by itself. Answers
 * `{ results: [{ orderId, problem }] }`, where null means that it is shipped.
 */
export const ship = deskAction('ship', ['support'], async (desk, body) => {
  const parcels = parcelsIn(body.orders)
  const [carrier, key] = [textIn(body, 'carrier') || null, textIn(body, 'idempotencyKey')]
  const inputs = parcels.map(parcel => ({
    ...parcel,
    carrier,
    idempotencyKey: `${key}:${parcel.orderId}`.slice(0, 200),
  }))
  const { shipOrders } = await desk.ask(DeskShipOrdersDocument, { inputs })
  const results = parcels.map(({ orderId }, at) => {
    const result = shipOrders?.[at]
    const isShipped = result?.__typename === 'Order'
    return { orderId, problem: isShipped ? null : (result?.message ?? desk.words('panel.desk.failed')) }
  })
  return { results }
})

function parcelsIn(orders: unknown): Parcel[] {
  const list = Array.isArray(orders) ? orders.slice(0, mostAtOnce) : []
  return list.map(each => {
    const order = (each ?? {}) as Record<string, unknown>
    const tracking = textIn(order, 'tracking') || null
    return { orderId: textIn(order, 'orderId'), tracking, lines: linesIn(order.lines) }
  })
}

function linesIn(lines: unknown): Parcel['lines'] {
  if (!Array.isArray(lines)) return null
  return lines.map(each => {
    const line = (each ?? {}) as Record<string, unknown>
    return { orderLineId: textIn(line, 'orderLineId'), count: Number(line.count) }
  })
}
