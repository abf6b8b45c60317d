import type { App } from '../../app.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import { money, moneyJson } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { capture } from '../../ledger/index.ts'
import { sum } from '../checkout/price-order.ts'
import { OrderShipped } from '../events.ts'
import { OrderNotChangeable } from '../refusals.ts'
import type { Order } from './order.ts'
import { orderNow } from './order-of.ts'
import { type LineRow, type OrderRow, shippingPaid } from './order-row.ts'
import { linesOfOrders, lockOrder, writeShipped } from './orders.store.ts'

const messageFor = wordsFor({ 'badInput.tracking': ['most'] })
const LONGEST = 80

export interface Shipment {
  readonly orderId: string
  readonly carrier: string | null
  readonly tracking: string | null
  readonly idempotencyKey: string
}

/** Staff hand an order over, once: its money goes to whoever earned it. */
export async function shipOrder(
  app: App,
  viewer: Viewer,
  { orderId, carrier, tracking, idempotencyKey: key }: Shipment,
): Promise<Order | OrderNotChangeable | IdempotencyKeyReused> {
  if ((carrier?.length ?? 0) > LONGEST || (tracking?.length ?? 0) > LONGEST)
    throw new BadInput(messageFor('badInput.tracking', { most: LONGEST }))
  const keyed = { personId: viewer.id, verb: 'shipOrder', key, meaning: [orderId, carrier, tracking] }
  const refused = await app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return null
    const order = await lockOrder(tx, orderId)
    if (!order) throw new NotFound('order', orderId)
    if (order.state !== 'PAID') return new OrderNotChangeable(order.state)
    const lines = await linesOfOrders(tx, [orderId])
    await writeShipped(tx, orderId, carrier || null, tracking || null)
    await giveToSellers(tx, order, lines)
    const { personId, total, currency } = order
    const amount = moneyJson(money(total, currency))
    const payload = { personId, total: amount, carrier: carrier ?? '', tracking: tracking ?? '' }
    await emit(tx, OrderShipped, { subjectId: orderId, payload })
    await completeRequest(tx, keyed, orderId)
    return null
  })
  return refused instanceof Refusal ? refused : orderNow(app.db, orderId)
}

/** A reader's line that anything was paid for; the ledger knows it by its place among these. */
export const sharedLines = (lines: readonly LineRow[]): LineRow[] =>
  lines.filter(({ readerId, paid, tax }) => readerId !== null && paid > tax)

/** What the platform earns beside its fees: its own goods, and shipping. */
const ownSales = (order: OrderRow, lines: readonly LineRow[]): bigint =>
  sum(lines.filter(({ readerId }) => readerId === null).map(({ paid, tax }) => paid - tax)) +
  shippingPaid(order) -
  order.shippingTax

/**
 * All that is held for an order, in parts.
 * @rule where the money of an order goes: of each line of a reader the share to them and the fee to the platform; the platform's own goods and shipping to the platform; taxes to what is owed to tax offices.
 */
async function giveToSellers(tx: Transaction, order: OrderRow, lines: readonly LineRow[]): Promise<void> {
  const { id: subjectId, wallet } = order
  const held = { subjectId, wallet }
  const parts = sharedLines(lines).map(({ earnings, paid, tax, share }) => ({
    earnings: earnings as bigint,
    amount: paid - tax,
    fee: paid - tax - share,
  }))
  if (parts.length > 0) await capture(tx, { ...held, reason: 'purchase-share', parts })
  const sales = ownSales(order, lines)
  if (sales > 0n)
    await capture(tx, {
      ...held,
      reason: 'purchase-sale',
      parts: [{ earnings: 'platform-revenue', amount: sales, fee: 0n }],
    })
  if (order.tax > 0n)
    await capture(tx, {
      ...held,
      reason: 'purchase-tax',
      parts: [{ earnings: 'tax-payable', amount: order.tax, fee: 0n }],
    })
}
