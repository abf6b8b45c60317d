import type { Localized } from '../../catalogue/index.ts'
import { money } from '../../foundation/contract/money-type.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import { sum } from '../checkout/price-order.ts'
import { fulfilledLines, fulfilmentsOfOrders } from '../fulfilments/fulfilments.store.ts'
import { type LineRow, numberOf, type OrderRow, shippingPaid } from '../orders/order-row.ts'
import { linesOfOrders, orderById } from '../orders/orders.store.ts'
import { refundLines, refundsOfOrders } from '../refunds/refunds.store.ts'
import { Invoice, type InvoiceKind, InvoiceLine } from './invoice.ts'

/** A line in minor units; of shipping without names. */
interface Amounts {
  readonly names: Localized | null
  readonly variantNames: Localized | null
  readonly count: number | null
  readonly paid: bigint
  readonly tax: bigint
}

/**
 * Papers of an order, from what was copied into it: one for each part that was handed over and one for each refund, the oldest
 * first. What was cancelled before has none.
 * @rule what an invoice is about: a part of an order that was handed over, with exactly what was captured for it; a refund has a credit note.
 */
export async function invoicesOf(on: Queryable, orderId: string, seller: string): Promise<Invoice[]> {
  const order = await orderById(on, orderId)
  if (!order) return []
  const lines = new Map((await linesOfOrders(on, [orderId])).map(line => [line.id, line]))
  const fulfilled = await fulfilledLines(on, [orderId])
  const refunded = await refundLines(on, [orderId])
  const invoices = (await fulfilmentsOfOrders(on, [orderId])).map(({ number, at }) => {
    const own = fulfilled.filter(line => line.number === number).map(line => lineOf(lines, line))
    const shipping = { paid: shippingPaid(order), tax: order.shippingTax }
    const all = number === order.shippingNumber ? [...own, ...shippingOf(shipping)] : own
    return paper(order, { number: String(number), kind: 'INVOICE', at, seller }, all)
  })
  const notes = (await refundsOfOrders(on, [orderId])).map(({ number, at, shipping, shippingTax }) => {
    const own = refunded
      .filter(line => line.number === number)
      .map(({ lineId, amount, tax }) => lineOf(lines, { lineId, count: null, paid: amount, tax }))
    const all = [...own, ...shippingOf({ paid: shipping, tax: shippingTax })]
    return paper(order, { number: `R${number}`, kind: 'CREDIT_NOTE', at, seller }, all)
  })
  return [...invoices, ...notes].sort((one, other) => one.at.getTime() - other.at.getTime())
}

const lineOf = (
  lines: ReadonlyMap<string, LineRow>,
  { lineId, count, paid, tax }: Pick<Amounts, 'count' | 'paid' | 'tax'> & { readonly lineId: string },
): Amounts => {
  const line = lines.get(lineId)
  return { names: line?.names ?? null, variantNames: line?.variantNames ?? null, count, paid, tax }
}

const shippingOf = ({ paid, tax }: Pick<Amounts, 'paid' | 'tax'>): Amounts[] =>
  paid > 0n ? [{ names: null, variantNames: null, count: null, paid, tax }] : []

interface Head {
  readonly number: string
  readonly kind: InvoiceKind
  readonly at: Date
  readonly seller: string
}

function paper(order: OrderRow, { number, kind, at, seller }: Head, all: readonly Amounts[]): Invoice {
  const amountsOf = (paid: bigint, tax: bigint) => ({
    net: money(paid - tax, order.currency),
    tax: money(tax, order.currency),
    total: money(paid, order.currency),
  })
  const sums = [sum(all.map(({ paid }) => paid)), sum(all.map(({ tax }) => tax))] as const
  return Object.assign(new Invoice(), {
    ...{ number: `${numberOf(order)}-${number}`, kind, at, seller, ...amountsOf(...sums) },
    lines: all.map(({ names, variantNames, count, paid, tax }) =>
      Object.assign(new InvoiceLine(), { names, variantNames, count, ...amountsOf(paid, tax) }),
    ),
  })
}
