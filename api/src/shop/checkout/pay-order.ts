import type { App } from '../../app.ts'
import { startTopUp, TopUp, termsOf } from '../../billing/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { money, moneyJson } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { hold, Short } from '../../ledger/index.ts'
import type { InsufficientFunds } from '../../readings/index.ts'
import { OrderPaid } from '../events.ts'
import { deliver } from '../library/deliver.ts'
import type { OrderRow } from '../orders/order-row.ts'
import {
  linesOfOrders,
  lockOrder,
  orderById,
  writeByCard,
  writePaid,
  writeTopUp,
} from '../orders/orders.store.ts'
import { unfunded } from '../refusals.ts'
import { moveStock } from '../stock/move-stock.ts'
import { piecesOf } from '../stock/stock.ts'
import { issueVouchers } from '../vouchers/issue-vouchers.ts'

/** What a card may bring, in minor units. */
export async function leastByCard(app: App): Promise<{ least: bigint; most: bigint }> {
  const { topUpLeast, topUpMost } = await termsOf(app)
  return { least: topUpLeast.minor, most: topUpMost.minor }
}

/**
 * Pays a new order from the wallet. What it does not cover is to come by card, if it may: at least the least of a top-up, of which
 * the rest stays in the wallet.
 */
export async function payFromWallet(
  tx: Transaction,
  orderId: string,
  byCard: { readonly least: bigint; readonly most: bigint } | null,
): Promise<InsufficientFunds | null> {
  const order = (await lockOrder(tx, orderId)) as OrderRow
  const short = await payOrder(tx, order)
  if (!short) return null
  const { total, currency } = order
  const rest = total - short.balance
  if (!byCard || rest > byCard.most) return unfunded(money(total, currency), money(short.balance, currency))
  const isLittle = rest < byCard.least
  await writeByCard(tx, orderId, isLittle ? byCard.least : rest)
  return null
}

/** Holds the price of an order, which the caller locked, for it; its pieces are sold. Short when the wallet does not cover it. */
export async function payOrder(tx: Transaction, order: OrderRow): Promise<Short | null> {
  const { id, wallet, total, personId, currency } = order
  if (total > 0n) {
    const held = await hold(tx, { subjectId: id, wallet, amount: total, reason: 'purchase-hold' })
    if (held instanceof Short) return held
  }
  await writePaid(tx, id)
  const lines = await linesOfOrders(tx, [id])
  const pieces = piecesOf(lines)
  await moveStock(tx, pieces, { kind: 'SOLD', isReserved: true, orderId: id })
  await emit(tx, OrderPaid, {
    subjectId: id,
    payload: { personId, total: moneyJson(money(total, currency)) },
  })
  await issueVouchers(tx, order, lines)
  await deliver(tx, order, lines)
  return null
}

/** Begins the top-up of an order that waits for one, once: whoever sends the same again, or after a crash, gets the same. */
export async function bringByCard(app: App, viewer: Viewer, orderId: string): Promise<void> {
  const order = await orderById(app.db, orderId)
  if (!order?.cardAmount || order.topUpId !== null || order.state !== 'AWAITING_PAYMENT') return
  const amount = money(order.cardAmount, order.currency)
  const topUp = await startTopUp(app, viewer, { amount, idempotencyKey: `order:${orderId}` })
  if (topUp instanceof TopUp) await writeTopUp(app.db, orderId, topUp.id)
}
