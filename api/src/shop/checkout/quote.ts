import type { App } from '../../app.ts'
import {
  type DiscountCode,
  discountCode,
  type ShippingRate,
  shippingRates,
  type Taxes,
  taxesOf,
} from '../../catalogue/index.ts'
import { type CodeProblem, type CodeUses, problemOf, takenOff } from './discount.ts'
import { type LineToPrice, type OrderPrice, priceOrder, sum } from './price-order.ts'

/** A line that is on sale, to be priced and weighed. */
export interface LineToQuote extends LineToPrice {
  readonly isShipped: boolean
  /** Of one; null: it weighs nothing. */
  readonly grams: number | null
}

/** What staff set for where the order goes and what the buyer typed in; read before anything is locked. */
export interface QuoteTerms {
  readonly rates: readonly ShippingRate[]
  readonly taxes: Taxes
  readonly code: DiscountCode | null
  /** A code was typed in. */
  readonly isCodeAsked: boolean
}

export async function quoteTerms(app: App, country: string, typed: string | null): Promise<QuoteTerms> {
  const [rates, taxes, code] = await Promise.all([
    shippingRates(app, country),
    taxesOf(app, country),
    typed ? discountCode(app, typed) : null,
  ])
  return { rates, taxes, code, isCodeAsked: Boolean(typed) }
}

export interface Quoted {
  readonly price: OrderPrice
  /** Ways of shipping that take these goods there, with what each costs; none for what is not shipped. */
  readonly offers: readonly { readonly rate: ShippingRate; readonly price: bigint }[]
  /** The one that was chosen. */
  readonly shipping: ShippingRate | null
  readonly isShipped: boolean
  readonly problem: CodeProblem | null
}

/**
 * What an order would cost, decided by values alone.
 * @rule what shipping costs: the price of the chosen way, for the weight of all that is shipped; nothing from the amount of goods on at which staff ship for nothing, or by a code for it.
 */
export function quote(
  lines: readonly LineToQuote[],
  { rates, taxes, code, isCodeAsked }: QuoteTerms,
  { shippingCode, uses, at }: { shippingCode: string | null; uses: CodeUses; at: Date },
): Quoted {
  const goods = sum(lines.map(({ price, count }) => price * BigInt(count)))
  const problem = code ? problemOf(code, goods, uses, at) : isCodeAsked ? 'UNKNOWN' : null
  const counted = problem === null ? code : null
  const isShipped = lines.some(line => line.isShipped)
  const grams = lines.reduce((all, line) => all + (line.isShipped ? (line.grams ?? 0) * line.count : 0), 0)
  const after = goods - takenOff(counted, goods, 0n).discount
  const offers = isShipped
    ? rates
        .filter(({ mostGrams }) => mostGrams === null || grams <= mostGrams)
        .map(rate => ({ rate, price: rate.freeFrom !== null && after >= rate.freeFrom ? 0n : rate.price }))
    : []
  const chosen = offers.find(({ rate }) => rate.code === shippingCode) ?? null
  const { discount, shipping } = takenOff(counted, goods, chosen?.price ?? 0n)
  const price = priceOrder({ lines, discount, shipping, taxes })
  return { price, offers, shipping: chosen?.rate ?? null, isShipped, problem }
}
