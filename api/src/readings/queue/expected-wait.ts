const MINUTE_MS = 60_000
/** Of a reader who has not read yet. */
const USUAL_MINUTES = 12
/** One reading of an hour, or of a minute, predicts little of the next. */
const SHORTEST_MINUTES = 4
const LONGEST_MINUTES = 45
/** What is still expected of a reading that already lasts longer than a usual one. */
const SOON_MINUTES = 2
/** From one reading to the next: the ring, and both coming into the room. */
const BETWEEN_MINUTES = 0.5
/** Above this the wait is rounded to five minutes: more would pretend to know. */
const PRECISE_MINUTES = 10

/** What the wait for a reader depends on, times in milliseconds. */
export interface Pace {
  /** The reader takes readings. */
  readonly online: boolean
  /** For how long the reader's open reading has run; null when there is none. */
  readonly busyMs: bigint | null
  /** How long the reader's last readings took, newest first. */
  readonly recentMs: readonly bigint[]
}

/**
 * About how long until the turn of somebody with so many people ahead, in seconds of whole minutes; null when nobody can
 * know, because the reader is not there. What is left of the open reading, then a usual one for each person ahead.
 */
export function expectedWaitSeconds({ online, busyMs, recentMs }: Pace, ahead: number): number | null {
  if (!online) return null
  const usual = usualMinutes(recentMs)
  const left = busyMs === null ? 0 : Math.max(SOON_MINUTES, usual - Number(busyMs) / MINUTE_MS)
  return rounded(left + ahead * (usual + BETWEEN_MINUTES)) * 60
}

/** The middle one of the last readings: one that went on for an hour does not move it. */
function usualMinutes(recentMs: readonly bigint[]): number {
  const lengths = recentMs.map(Number).sort((a, b) => a - b)
  const middle = lengths[Math.floor(lengths.length / 2)]
  if (middle === undefined) return USUAL_MINUTES
  return Math.min(LONGEST_MINUTES, Math.max(SHORTEST_MINUTES, middle / MINUTE_MS))
}

function rounded(minutes: number): number {
  const step = minutes > PRECISE_MINUTES ? 5 : 1
  return Math.round(minutes / step) * step
}
