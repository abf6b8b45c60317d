/** An amount of money: an integer of minor units (cents), never a float, and its ISO 4217 currency. */
export interface Money {
  readonly minor: bigint
  readonly currency: string
}

/** An amount as JSON carries it. */
export interface MoneyJson {
  /** An integer of minor units, in digits. */
  readonly minor: string
  readonly currency: string
}

export const moneyJson = ({ minor, currency }: Money): MoneyJson => ({ minor: minor.toString(), currency })

export const moneyOf = ({ minor, currency }: MoneyJson): Money => ({ minor: BigInt(minor), currency })

export const money = (minor: bigint, currency: string): Money => ({ minor, currency })

/** In words for people, e.g. "$12.34" or "12,34 US$"; digits come from the integer, so nothing is ever rounded. */
export function inWords({ minor, currency }: Money, locale = 'en-US'): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  const sign = minor < 0n ? '-' : ''
  const padded = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  const decimal = digits ? `${padded.slice(0, -digits)}.${padded.slice(-digits)}` : padded
  // Intl formats decimal strings exactly; the cast declares to TypeScript that this string is a number.
  return sign + format.format(decimal as `${number}`)
}
