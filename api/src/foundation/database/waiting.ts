/** How much of something waits for people, and since when the oldest. */
export interface Waiting {
  readonly count: number
  readonly oldestAt: Date
}
