import { parseAmount } from './amount.ts'
import { decimalOf, type MoneyAmount, minorDigits, type Unit } from './money.ts'

/** Of the prices that are asked for in addresses. */
export const priceCurrency = 'USD'
/** An address means the same for everybody it is shared with; "4,5" is understood in it too. */
const addressLocale = 'en-US'

/** An amount as it is typed, in credits where the brand has them; null for what is none, or no whole minor unit. */
export function amountOf(typed: string | null, unit: Unit): MoneyAmount | null {
  const amount = parseAmount(typed ?? '', priceCurrency, addressLocale)
  if (!amount || BigInt(amount.minor) <= 0n) return null
  if (unit.kind === 'MONEY') return amount
  const hundredth = 10n ** BigInt(minorDigits(priceCurrency))
  const minor = BigInt(amount.minor) * BigInt(unit.worth.minor)
  return minor % hundredth === 0n ? { minor: String(minor / hundredth), currency: unit.worth.currency } : null
}

/** As it is typed: without what is no credit, or no decimals where there are none. */
export function typedOf(amount: MoneyAmount | null, unit: Unit): string {
  if (!amount) return ''
  if (unit.kind === 'MONEY') return decimalOf(amount).replace(/\.00$/, '')
  const hundredth = 10n ** BigInt(minorDigits(amount.currency))
  const typed = (BigInt(amount.minor) * hundredth) / BigInt(unit.worth.minor)
  return decimalOf({ minor: String(typed), currency: amount.currency }).replace(/\.00$/, '')
}

/** The least and the most of an address, as they are typed; those that were swapped are put in order. */
export function pricesIn(params: URLSearchParams, unit: Unit): { least: string; most: string } {
  const [least, most] = [amountOf(params.get('least'), unit), amountOf(params.get('most'), unit)]
  const swapped = least && most && BigInt(least.minor) > BigInt(most.minor)
  return { least: typedOf(swapped ? most : least, unit), most: typedOf(swapped ? least : most, unit) }
}
