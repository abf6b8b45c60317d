/** A time that begins and ends, as staff set it; an open end is null. Moments are ISO 8601. */
export interface Period {
  readonly from: string | null
  readonly until: string | null
}

export interface Reduction extends Period {
  readonly basisPoints: number | null
}

/** Whether a moment lies within a period: its beginning does, its end does not. */
export const isWithin = ({ from, until }: Period, at: Date): boolean =>
  (!from || at.getTime() >= Date.parse(from)) && (!until || at.getTime() < Date.parse(until))

/**
 * What something costs at a moment, in minor units.
 * @rule a reduced price: so many hundredths of a percent less than the price while the reduction lasts, rounded up to the minor unit.
 */
export function priceAt(minor: bigint, reduction: Reduction, at: Date): bigint {
  const { basisPoints } = reduction
  if (!basisPoints || !isWithin(reduction, at)) return minor
  return minor - (minor * BigInt(basisPoints)) / 10_000n
}
