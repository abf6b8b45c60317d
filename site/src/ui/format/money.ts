import { m, locale as pageLocale } from '../../messages/index.ts'
import { numberFormat } from './formatters.ts'

/** Money as the API says it: an integer of minor units, borne as a string. Never a float, not even to show it. */
export type MoneyAmount = { minor: string; currency: string }

/** How a brand shows its wallet: as money, or as credits each worth a fixed amount. */
export type Unit = { kind: 'MONEY' } | { kind: 'CREDITS'; worth: MoneyAmount }

export const inMoney: Unit = { kind: 'MONEY' }

export function showMoney(amount: MoneyAmount, unit: Unit = inMoney, locale = pageLocale()): string {
  if (unit.kind === 'CREDITS' && unit.worth.currency === amount.currency && BigInt(unit.worth.minor) > 0n) {
    const credits = showCredits(BigInt(amount.minor), BigInt(unit.worth.minor), locale)
    return m['format.credits']({ count: credits === '1' ? 1 : 2, shown: credits })
  }
  return asCurrency(amount, locale)
}

/** The decimal string of an amount, e.g. 1995 USD → "19.95". */
export function decimalOf({ minor, currency }: MoneyAmount): string {
  const digits = minorDigits(currency)
  const negative = minor.startsWith('-')
  const figures = (negative ? minor.slice(1) : minor).padStart(digits + 1, '0')
  const whole = figures.slice(0, figures.length - digits)
  const part = figures.slice(figures.length - digits)
  return `${negative ? '-' : ''}${whole}${digits > 0 ? `.${part}` : ''}`
}

/** e.g. ten minutes at a rate. */
export const times = ({ minor, currency }: MoneyAmount, count: number): MoneyAmount => ({
  minor: String(BigInt(minor) * BigInt(count)),
  currency,
})

function asCurrency(amount: MoneyAmount, locale: string): string {
  const format = numberFormat(locale, { style: 'currency', currency: amount.currency })
  // A decimal string is formatted exactly; the type only admits literals of that shape. A minus, not a hyphen.
  return format.format(decimalOf(amount) as `${number}`).replace('-', '−')
}

/** What stands before an amount that is typed: "$" of USD. Nothing of a currency whose sign is a word. */
export function signOf(currency: string): string | undefined {
  const format = numberFormat('en-US', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  const sign = format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? ''
  return sign.length > 0 && sign.length <= 2 ? sign : undefined
}

/** Exact: decimals where they end, a fraction where they would not. */
function showCredits(minor: bigint, worth: bigint, locale: string): string {
  const sign = minor < 0n ? '−' : ''
  const size = minor < 0n ? -minor : minor
  const whole = (size / worth).toLocaleString(locale)
  const rest = size % worth
  if (rest === 0n) return sign + whole
  const scale = 10_000n
  if ((rest * scale) % worth === 0n) {
    return `${sign}${whole}.${((rest * scale) / worth).toString().padStart(4, '0').replace(/0+$/, '')}`
  }
  const common = greatestCommonDivisor(rest, worth)
  return `${sign}${whole === '0' ? '' : `${whole} `}${rest / common}/${worth / common}`
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b)
}

const decimals = new Map<string, number>()

/** Decimals of a currency: 2 for USD, 0 for JPY. */
export function minorDigits(currency: string): number {
  const known = decimals.get(currency)
  if (known !== undefined) return known
  const format = numberFormat('en-US', { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  decimals.set(currency, digits)
  return digits
}
