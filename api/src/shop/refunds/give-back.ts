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
import { sharedParts } from '../fulfilments/fulfil.ts'
import type { FulfilledRow } from '../fulfilments/fulfilment-row.ts'
import { writePartRefund } from '../fulfilments/fulfilments.store.ts'
import { partsOf } from '../fulfilments/parts.ts'
import { type LineRow, type OrderRow, shippingPaid } from '../orders/order-row.ts'

/** What staff give back of what was handed over of an order. Minor units. */
export interface Given {
  readonly order: OrderRow
  readonly lines: readonly LineRow[]
  readonly fulfilled: readonly FulfilledRow[]
  /** By line. */
  readonly wanted: ReadonlyMap<string, bigint>
  readonly shipping: bigint
}

/** What is given back of pieces that were handed over together. Minor units. */
interface Refunded {
  readonly line: LineRow
  readonly of: FulfilledRow
  readonly amount: bigint
  readonly tax: bigint
  readonly byReader: bigint
  readonly byPlatform: bigint
}

/** What was given back, and of what. Minor units. */
export interface GivenBack {
  readonly lines: readonly { readonly lineId: string; readonly amount: bigint; readonly tax: bigint }[]
  readonly shippingTax: bigint
  /** What readers bear of it. */
  readonly byReaders: bigint
}

/**
 * Moves a refund into the buyer's wallet as reversals of what the order's money became. What a reader's earnings do not cover any
 * more, e.g. after a payout, they owe.
 */
export async function giveBack(tx: Transaction, given: Given, number: number): Promise<GivenBack> {
  const { order } = given
  const refunded = refundedOf(given)
  for (const { of, amount } of refunded) await writePartRefund(tx, of, amount)
  const earnings = refunded.flatMap(({ line }) => line.earnings ?? [])
  const locked = await lockAccounts(tx, [order.wallet, ...new Set(earnings)])
  const balances = new Map(locked.map(({ id, balance }) => [id, balance]))
  const legs = [
    ...(await legsOfReaders(tx, given, refunded, balances)),
    ...(await legsOfPlatform(tx, given, refunded)),
  ].map(leg => ({ ...leg, number }))
  const moved = await transferGroup(tx, legs)
  if (moved instanceof Short) throw new Error(`a refund of order ${order.id} was not covered`)
  const lines = [...Map.groupBy(refunded, ({ line }) => line.id)].map(([lineId, own]) => ({
    lineId,
    amount: sum(own.map(({ amount }) => amount)),
    tax: sum(own.map(({ tax }) => tax)),
  }))
  const byReaders = sum(refunded.map(({ byReader }) => byReader))
  return { lines, byReaders, shippingTax: ofShipping(given).tax }
}

/** What is wanted of each line, of its pieces that were handed over first as far as they go. */
export function refundedOf({ lines, fulfilled, wanted }: Given): Refunded[] {
  const left = new Map(wanted)
  const byId = new Map(lines.map(line => [line.id, line]))
  return fulfilled.flatMap(of => {
    const line = byId.get(of.lineId)
    const rest = left.get(of.lineId) ?? 0n
    const most = of.paid - of.refunded
    const amount = rest < most ? rest : most
    if (!line || amount === 0n) return []
    left.set(of.lineId, rest - amount)
    return [{ line, of, amount, ...partsOf(of, of.refunded, amount) }]
  })
}

/** Each part of a reader reverses the transfer that it was captured by, the platform's fee with it. */
async function legsOfReaders(
  tx: Transaction,
  { order, lines, fulfilled }: Given,
  refunded: readonly Refunded[],
  balances: Map<bigint, bigint>,
): Promise<Movement[]> {
  const { id: subjectId, wallet: credit, currency } = order
  const shares = await transfersOf(tx, subjectId, 'purchase-share')
  const readers = new Map(lines.map(({ id, readerId }) => [id, readerId]))
  // The captured parts of readers, in the order in which the ledger numbered them.
  const shared = sharedParts(fulfilled, ({ lineId }) => readers.get(lineId) ?? null)
  const legs: Movement[] = []
  for (const { line, of, byReader, byPlatform } of refunded) {
    if (line.earnings === null || line.readerId === null) continue
    const original = shares[shared.indexOf(of)]
    if (!original) continue
    const balance = balances.get(line.earnings) ?? 0n
    const owed = byReader > balance ? byReader - balance : 0n
    balances.set(line.earnings, balance - (byReader - owed))
    const leg = { credit, subjectId, reason: 'refund', currency, reverses: original.id } as const
    legs.push({ ...leg, debit: line.earnings, amount: byReader - owed, fee: -byPlatform })
    if (owed > 0n) {
      const { id: debit } = await accountOf(tx, line.readerId, 'receivable', currency)
      legs.push({ ...leg, debit, amount: owed, fee: 0n })
    }
  }
  return legs.filter(({ amount, fee = 0n }) => amount > 0n || fee < 0n)
}

/** What the platform and tax offices give back reverses, fulfilment by fulfilment, what they got by it. */
async function legsOfPlatform(
  tx: Transaction,
  given: Given,
  refunded: readonly Refunded[],
): Promise<Movement[]> {
  const { order, shipping } = given
  const { id: subjectId, wallet: credit, currency, shippingNumber } = order
  const numbers = new Set([
    ...refunded.map(({ of }) => of.number),
    ...(shipping > 0n ? [shippingNumber] : []),
  ])
  const legs: Movement[] = []
  for (const number of numbers) {
    if (number === null) continue
    const own = refunded.filter(({ of }) => of.number === number)
    const also = number === shippingNumber ? ofShipping(given) : { tax: 0n, byPlatform: 0n }
    const sales = own.filter(({ line }) => line.readerId === null)
    for (const [reason, debit, amount] of [
      ['purchase-sale', 'platform-revenue', sum([...sales, also].map(each => each.byPlatform))],
      ['purchase-tax', 'tax-payable', sum([...own, also].map(({ tax }) => tax))],
    ] as const) {
      const [original] = await transfersOf(tx, subjectId, reason, number)
      if (amount > 0n && original)
        legs.push({ debit, credit, amount, subjectId, reason: 'refund', currency, reverses: original.id })
    }
  }
  return legs
}

const ofShipping = ({ order, shipping }: Given) =>
  partsOf({ paid: shippingPaid(order), tax: order.shippingTax, share: 0n }, order.refundedShipping, shipping)
