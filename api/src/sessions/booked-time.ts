/** Time in a session whose price was agreed and set aside beforehand. Money in minor units, times on the server's clock. */
export interface BookedTime {
  /** What the price is held for in the ledger until the two have met. */
  readonly subjectId: string
  readonly price: bigint
  readonly from: Date
  readonly until: Date
}

/** What happened in a session in its booked time. */
export interface BookedCourse {
  readonly hostCameAt: Date | null
  readonly endedAt: Date
  /** The host or the platform ended it. */
  readonly endedByHost: boolean
  /** When the meter stood still, in order; `lost` null: both were lost. */
  readonly pauses: readonly {
    readonly from: Date
    readonly to: Date
    readonly lost: 'HOST' | 'GUEST' | null
  }[]
}

/**
 * Milliseconds of the booked time in which the host was not there.
 * @rule when a host is missing from booked time: before they first came, while the connection was lost on their side or on both, and from the end on when they, or the platform, ended it or they were lost at the end.
 */
export function hostMissingMs({ from, until }: BookedTime, course: BookedCourse): number {
  const { hostCameAt, endedAt, endedByHost, pauses } = course
  const last = pauses.at(-1)
  const lostAtTheEnd = last !== undefined && isHosts(last) && last.to >= endedAt
  const missing = [
    { from, to: hostCameAt ?? until },
    ...pauses.filter(isHosts),
    ...(endedByHost || lostAtTheEnd ? [{ from: endedAt, to: until }] : []),
  ]
  let counted = from.getTime()
  let sum = 0
  for (const stretch of missing) {
    const begin = Math.max(counted, stretch.from.getTime())
    const end = Math.min(until.getTime(), stretch.to.getTime())
    sum += Math.max(0, end - begin)
    counted = Math.max(counted, end)
  }
  return sum
}

const isHosts = ({ lost }: { lost: 'HOST' | 'GUEST' | null }): boolean => lost !== 'GUEST'

/**
 * What booked time costs of what was held for it.
 * @rule what booked time costs: the whole price, less the share of the time in which the host was missing; rounded down to the client's good.
 */
export function bookedCostOf({ from, until }: BookedTime, held: bigint, missingMs: number): bigint {
  const all = BigInt(until.getTime() - from.getTime())
  return (held * (all - BigInt(missingMs))) / all
}
