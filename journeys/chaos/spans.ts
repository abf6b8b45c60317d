/** A stretch of time in milliseconds; open while `to` is infinite. */
export interface Span {
  readonly from: number
  to: number
}

export const spanOf = (from: number): Span => ({ from, to: Number.POSITIVE_INFINITY })

/** Milliseconds that both lists cover, up to `end`. */
export function sharedMilliseconds(some: readonly Span[], others: readonly Span[], end: number): number {
  let shared = 0
  for (const one of some) {
    for (const other of others)
      shared += Math.max(0, Math.min(one.to, other.to, end) - Math.max(one.from, other.from))
  }
  return shared
}
