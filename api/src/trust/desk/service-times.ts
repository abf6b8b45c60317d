import type { Case } from '../case.ts'

/** Within which staff answer and decide a case, in hours. */
export interface ServiceTimes {
  /** Until somebody has taken it up. */
  readonly answerHours: number
  readonly decisionHours: number
}

const HOUR_MILLISECONDS = 3_600_000

const later = (at: Date, hours: number): Date => new Date(at.getTime() + hours * HOUR_MILLISECONDS)

/**
 * By when a case is to be taken up, and decided.
 * @rule service times of cases: staff take a case up, and decide it, within the policy's hours after it was opened; whoever is late is shown as overdue.
 */
export const dueTimes = ({ openedAt }: Pick<Case, 'openedAt'>, times: ServiceTimes) => ({
  answerDueAt: later(openedAt, times.answerHours),
  decisionDueAt: later(openedAt, times.decisionHours),
})

/** Cases that were opened before these moments are overdue. */
export const overdueSince = (now: Date, times: ServiceTimes) => ({
  undecidedSince: later(now, -times.decisionHours),
  untakenSince: later(now, -times.answerHours),
})

export function isOverdue(
  of: Pick<Case, 'openedAt' | 'takenUpAt' | 'state'>,
  now: Date,
  times: ServiceTimes,
): boolean {
  const { undecidedSince, untakenSince } = overdueSince(now, times)
  return (
    of.state === 'OPEN' &&
    (of.openedAt < undecidedSince || (of.takenUpAt === null && of.openedAt < untakenSince))
  )
}
