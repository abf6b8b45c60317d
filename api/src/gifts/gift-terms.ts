/**
 * Times in milliseconds, money in minor units.
 * @rule gift limits: a gift can be taken back within two seconds, and one more for the way over the network; gifts of one kind within ten seconds count up; at most 99 at once, and at most 100,000 minor units an hour from one person.
 */
export const GIFT_TERMS = {
  undoMs: 2_000,
  networkMs: 1_000,
  comboMs: 10_000,
  mostAtOnce: 99,
  mostAnHour: 100_000n,
} as const

/** Whether what was sent at a moment may still be taken back now. */
export const mayUndo = (sentAt: Date, now: Date): boolean =>
  now.getTime() - sentAt.getTime() <= GIFT_TERMS.undoMs + GIFT_TERMS.networkMs

/**
 * The Monday, in UTC, on which the week of a moment began: ISO 8601 date.
 * @rule the week of a leaderboard: from Monday to Sunday in UTC, the same for every reader.
 */
export function mondayOf(at: Date): string {
  const days = (at.getUTCDay() + 6) % 7
  const monday = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() - days))
  return monday.toISOString().slice(0, 10)
}
