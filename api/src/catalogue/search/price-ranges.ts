/** A range of prices, both ends included; minor units a minute. */
export interface PriceRange {
  readonly least: number
  readonly most: number
}

/** About so many ranges. */
const RANGES = 4
const ROUND = [1, 2, 5, 10]

/**
 * Ranges of round prices, equally wide, from the lowest price of all to the highest. A price at which two ranges meet lies
 * in both, as it does for the filter. None where nobody has a price.
 */
export function priceRanges(prices: readonly number[]): PriceRange[] {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, 0]
  for (const price of prices) {
    if (price <= 0) continue
    lowest = Math.min(lowest, price)
    highest = Math.max(highest, price)
  }
  if (highest === 0) return []
  const step = roundUp((highest - lowest) / RANGES || highest)
  const first = Math.floor(lowest / step) * step
  return Array.from({ length: Math.max(1, Math.ceil((highest - first) / step)) }, (_, at) => ({
    least: first + at * step,
    most: first + (at + 1) * step,
  }))
}

/** The next of 1, 2, 5, 10, 20, 50 … */
function roundUp(amount: number): number {
  const ten = 10 ** Math.floor(Math.log10(amount))
  return Math.max(1, (ROUND.find(round => round * ten >= amount) ?? 10) * ten)
}
