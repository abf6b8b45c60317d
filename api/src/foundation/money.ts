/** An amount of money: an integer of minor units (cents), never a float, and its ISO 4217 currency. */
export interface Money {
  readonly minor: bigint
  readonly currency: string
}

export const money = (minor: bigint, currency: string): Money => ({ minor, currency })

/** In words for people, e.g. "$12.34"; digits come from the integer, so nothing is ever rounded. */
export function inWords({ minor, currency }: Money): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  const sign = minor < 0n ? '-' : ''
  const padded = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  const decimal = digits ? `${padded.slice(0, -digits)}.${padded.slice(-digits)}` : padded
  // Intl formats decimal strings exactly; the cast tells TypeScript that this one is a number in words.
  return sign + format.format(decimal as `${number}`)
}
