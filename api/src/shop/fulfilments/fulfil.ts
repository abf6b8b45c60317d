import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { money, moneyJson } from '../../foundation/money.ts'
import { capture } from '../../ledger/index.ts'
import { sum } from '../checkout/price-order.ts'
import { OrderFulfilled } from '../events.ts'
import { type OrderRow, shippingPaid } from '../orders/order-row.ts'
import { linesOfOrders, lockOrder } from '../orders/orders.store.ts'
import { OrderNotChangeable, OrderPiecesNotOpen } from '../refusals.ts'
import type { FulfilmentKind } from './fulfilment-row.ts'
import { writeFulfilment } from './fulfilments.store.ts'
import { allOpen, isAllSettled, openParts, type Part, type Pieces } from './parts.ts'

export interface Handover {
  readonly kind: FulfilmentKind
  /** Null: all that is open. */
  readonly lines: readonly Pieces[] | null
  readonly carrier?: string | null
  readonly tracking?: string | null
  readonly trackingUrl?: string | null
  /** The staff member; null: the system. */
  readonly personId: string | null
}

/**
 * Hands pieces of a paid order over, within the caller's transaction: their part of what is held goes to whoever earned it. It is
 * the one way to do so, for parcels, files and vouchers.
 * @rule how an order is handed over: in parts, of which each captures only its share; shipping with the first part in which something is shipped.
 */
export async function fulfil(
  tx: Transaction,
  orderId: string,
  { kind, lines: wanted, carrier = null, tracking = null, trackingUrl = null, personId }: Handover,
): Promise<OrderNotChangeable | OrderPiecesNotOpen | null> {
  const order = await lockOrder(tx, orderId)
  if (!order) throw new Error(`there is no order ${orderId}`)
  if (order.state !== 'PAID' && order.state !== 'PARTLY_FULFILLED') return new OrderNotChangeable(order.state)
  const lines = await linesOfOrders(tx, [orderId])
  const parts = openParts(lines, wanted ?? allOpen(lines))
  if (!parts) return new OrderPiecesNotOpen()
  const number = order.steps + 1
  const isLast = isAllSettled(lines, parts)
  const withShipping =
    order.shippingNumber === null &&
    !order.isShippingReleased &&
    parts.some(({ line }) => line.kind === 'PHYSICAL')
  await writeFulfilment(
    tx,
    { orderId, number, kind, carrier, tracking, trackingUrl, personId, withShipping, isLast },
    parts,
  )
  await giveToSellers(tx, order, parts, number, withShipping)
  const payload = {
    ...{ personId: order.personId, total: moneyJson(money(order.total, order.currency)), number, kind },
    ...{ carrier: carrier ?? '', tracking: tracking ?? '', isLast },
  }
  await emit(tx, OrderFulfilled, { subjectId: orderId, payload })
  return null
}

/** Parts of readers that anything was paid for; the ledger knows each by its place among these. */
export const sharedParts = <P extends { readonly paid: bigint; readonly tax: bigint }>(
  parts: readonly P[],
  readerOf: (part: P) => string | null,
): P[] => parts.filter(part => readerOf(part) !== null && part.paid > part.tax)

/**
 * The money of a part of an order, in parts.
 * @rule where the money of an order goes: of each line of a reader the share to them and the fee to the platform; the platform's own goods and shipping to the platform; taxes to what is owed to tax offices.
 */
async function giveToSellers(
  tx: Transaction,
  order: OrderRow,
  parts: readonly Part[],
  number: number,
  withShipping: boolean,
): Promise<void> {
  const held = { subjectId: order.id, wallet: order.wallet, number }
  const shared = sharedParts(parts, ({ line }) => line.readerId).map(({ line, paid, tax, share }) => ({
    earnings: line.earnings as bigint,
    amount: paid - tax,
    fee: paid - tax - share,
  }))
  const own = parts.filter(({ line }) => line.readerId === null)
  const shipping = withShipping
    ? { paid: shippingPaid(order), tax: order.shippingTax }
    : { paid: 0n, tax: 0n }
  const sales = sum([...own, shipping].map(({ paid, tax }) => paid - tax))
  const taxes = sum([...parts, shipping].map(({ tax }) => tax))
  if (shared.length > 0) await capture(tx, { ...held, reason: 'purchase-share', parts: shared })
  for (const [reason, earnings, amount] of [
    ['purchase-sale', 'platform-revenue', sales],
    ['purchase-tax', 'tax-payable', taxes],
  ] as const)
    if (amount > 0n) await capture(tx, { ...held, reason, parts: [{ earnings, amount, fee: 0n }] })
}
