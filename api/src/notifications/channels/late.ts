const LATE_AFTER_MS = 15 * 60_000

/**
 * Whether what is sent has to say when it happened.
 * @rule when a mail says that it is late: when it is sent more than a quarter of an hour after what it is about.
 */
export const isLate = (happenedAt: Date, now: Date): boolean =>
  now.getTime() - happenedAt.getTime() > LATE_AFTER_MS
