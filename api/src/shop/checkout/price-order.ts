import type { TaxClass, Taxes } from '../../catalogue/index.ts'

/** What is bought, before anything is taken off or added. Minor units. */
export interface LineToPrice {
  readonly price: bigint
  readonly count: number
  readonly taxClass: TaxClass
}

export interface ToPrice {
  readonly lines: readonly LineToPrice[]
  /** Taken off the goods. */
  readonly discount: bigint
  readonly shipping: bigint
  readonly taxes: Taxes
}

export interface PricedLine {
  readonly goods: bigint
  readonly discount: bigint
  readonly tax: bigint
  /** With its tax. */
  readonly paid: bigint
}

export interface OrderPrice {
  readonly lines: readonly PricedLine[]
  readonly goods: bigint
  readonly discount: bigint
  readonly shipping: bigint
  readonly shippingTax: bigint
  /** All taxes, that of shipping among them. */
  readonly tax: bigint
  readonly isTaxIncluded: boolean
  readonly total: bigint
}

/**
 * What an order costs.
 * @rule the price of an order: the discount is spread over the lines by what they cost, without losing a cent; each line and shipping is taxed by itself, rounded half up; where prices include tax it is a part of them, else it is added.
 */
export function priceOrder({ lines, discount: asked, shipping, taxes }: ToPrice): OrderPrice {
  const amounts = lines.map(({ price, count }) => price * BigInt(count))
  const goods = sum(amounts)
  const discount = asked < goods ? asked : goods
  const parts = spread(discount, amounts)
  const priced = lines.map(({ taxClass }, at) => {
    const amount = amounts[at] ?? 0n
    const part = parts[at] ?? 0n
    const tax = taxOn(amount - part, taxes.basisPoints[taxClass], taxes.isIncluded)
    const paid = amount - part + (taxes.isIncluded ? 0n : tax)
    return { goods: amount, discount: part, tax, paid }
  })
  const shippingTax = taxOn(shipping, taxes.basisPoints.STANDARD, taxes.isIncluded)
  const tax = sum(priced.map(line => line.tax)) + shippingTax
  const total = goods - discount + shipping + (taxes.isIncluded ? 0n : tax)
  return {
    lines: priced,
    goods,
    discount,
    shipping,
    shippingTax,
    tax,
    isTaxIncluded: taxes.isIncluded,
    total,
  }
}

/** The tax in an amount, or on it. */
export function taxOn(amount: bigint, basisPoints: number, isIncluded: boolean): bigint {
  const points = BigInt(basisPoints)
  const whole = isIncluded ? 10_000n + points : 10_000n
  return (2n * amount * points + whole) / (2n * whole)
}

/** An amount in parts by weight that are together exactly the amount; none is more than its weight while the amount is not more than all. */
export function spread(amount: bigint, weights: readonly bigint[]): bigint[] {
  const all = sum(weights)
  let before = 0n
  return weights.map(weight => {
    const from = all === 0n ? 0n : (amount * before) / all
    before += weight
    return (all === 0n ? 0n : (amount * before) / all) - from
  })
}

export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, each) => total + each, 0n)
