import { deskAction, textIn } from '../desk-action.ts'
import { DeskShipOrderDocument } from '../generated.ts'

const mostAtOnce = 50

interface Parcel {
  readonly orderId: string
  readonly tracking: string
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
  const results: { orderId: string; problem: string | null }[] = []
  // One after the other: each locks its order and accounts that others of them need, too.
  for (const { orderId, tracking, lines } of parcels) {
    const input = {
      orderId,
      carrier,
      tracking: tracking || null,
      lines,
      idempotencyKey: `${key}:${orderId}`.slice(0, 200),
    }
    const { shipOrder } = await desk.ask(DeskShipOrderDocument, { input })
    const problem =
      shipOrder?.__typename === 'Order' ? null : (shipOrder?.message ?? desk.words('panel.desk.failed'))
    results.push({ orderId, problem })
  }
  return { results }
})

function parcelsIn(orders: unknown): Parcel[] {
  const list = Array.isArray(orders) ? orders.slice(0, mostAtOnce) : []
  return list.map(each => {
    const order = (each ?? {}) as Record<string, unknown>
    return {
      orderId: textIn(order, 'orderId'),
      tracking: textIn(order, 'tracking'),
      lines: linesIn(order.lines),
    }
  })
}

function linesIn(lines: unknown): Parcel['lines'] {
  if (!Array.isArray(lines)) return null
  return lines.map(each => {
    const line = (each ?? {}) as Record<string, unknown>
    return { orderLineId: textIn(line, 'orderLineId'), count: Number(line.count) }
  })
}
