import type { Transaction } from '../../foundation/database/database.ts'
import {
  accountOf,
  lockAccounts,
  type Movement,
  Short,
  transferGroup,
  transfersOf,
} from '../../ledger/index.ts'
import { sum } from '../checkout/price-order.ts'
import { type LineRow, type OrderRow, shippingPaid } from './order-row.ts'
import { partsOf, type RefundParts } from './refund-parts.ts'
import { sharedLines } from './ship-order.ts'

/** What staff give back of an order. Minor units. */
export interface Given {
  readonly order: OrderRow
  readonly lines: readonly LineRow[]
  /** By line. */
  readonly wanted: ReadonlyMap<string, bigint>
  readonly shipping: bigint
}

/**
 * Moves a refund into the buyer's wallet as reversals of what the order's money became. What a reader's earnings do not cover any
 * more, e.g. after a payout, they owe. Returns what readers bear, in minor units.
 */
export async function giveBack(tx: Transaction, given: Given, number: number): Promise<bigint> {
  const { order, lines, wanted, shipping } = given
  const refunded = lines
    .filter(({ id }) => wanted.has(id))
    .map(line => ({ line, parts: partsOf(line, wanted.get(line.id) ?? 0n) }))
  const ofShipping = partsOf(
    { paid: shippingPaid(order), tax: order.shippingTax, share: 0n, refunded: order.refundedShipping },
    shipping,
  )
  const earnings = refunded.flatMap(({ line }) => line.earnings ?? [])
  const locked = await lockAccounts(tx, [order.wallet, ...new Set(earnings)])
  const balances = new Map(locked.map(({ id, balance }) => [id, balance]))
  const legs = [
    ...(await legsOfReaders(tx, order, lines, refunded, balances)),
    ...(await legOfPlatform(tx, order, 'purchase-sale', 'platform-revenue', [
      ...refunded.filter(({ line }) => line.readerId === null).map(({ parts }) => parts.byPlatform),
      ofShipping.byPlatform,
    ])),
    ...(await legOfPlatform(tx, order, 'purchase-tax', 'tax-payable', [
      ...refunded.map(({ parts }) => parts.tax),
      ofShipping.tax,
    ])),
  ].map(leg => ({ ...leg, number }))
  const moved = await transferGroup(tx, legs)
  if (moved instanceof Short) throw new Error(`a refund of order ${order.id} was not covered`)
  return sum(refunded.map(({ parts }) => parts.byReader))
}

interface Refunded {
  readonly line: LineRow
  readonly parts: RefundParts
}

/** Each line of a reader reverses the transfer that it was captured by, the platform's fee with it. */
async function legsOfReaders(
  tx: Transaction,
  order: OrderRow,
  lines: readonly LineRow[],
  refunded: readonly Refunded[],
  balances: Map<bigint, bigint>,
): Promise<Movement[]> {
  const { id: subjectId, wallet: credit, currency } = order
  const shares = await transfersOf(tx, subjectId, 'purchase-share')
  const places = new Map(sharedLines(lines).map(({ id }, at) => [id, at]))
  const legs: Movement[] = []
  for (const { line, parts } of refunded) {
    if (line.earnings === null || line.readerId === null) continue
    const original = shares[places.get(line.id) ?? -1]
    if (!original) continue
    const balance = balances.get(line.earnings) ?? 0n
    const owed = parts.byReader > balance ? parts.byReader - balance : 0n
    balances.set(line.earnings, balance - (parts.byReader - owed))
    const leg = { credit, subjectId, reason: 'refund', currency, reverses: original.id } as const
    legs.push({ ...leg, debit: line.earnings, amount: parts.byReader - owed, fee: -parts.byPlatform })
    if (owed > 0n) {
      const { id: debit } = await accountOf(tx, line.readerId, 'receivable', currency)
      legs.push({ ...leg, debit, amount: owed, fee: 0n })
    }
  }
  return legs.filter(({ amount, fee = 0n }) => amount > 0n || fee < 0n)
}

async function legOfPlatform(
  tx: Transaction,
  { id: subjectId, wallet: credit, currency }: OrderRow,
  reason: 'purchase-sale' | 'purchase-tax',
  debit: 'platform-revenue' | 'tax-payable',
  amounts: readonly bigint[],
): Promise<Movement[]> {
  const amount = sum(amounts)
  const [original] = await transfersOf(tx, subjectId, reason)
  if (amount === 0n || !original) return []
  return [{ debit, credit, amount, subjectId, reason: 'refund', currency, reverses: original.id }]
}
