/**
 * How many subjects of one handler are served at the same time, over all nodes. A handler that is slow keeps as many workers
 * busy and no more, and every node has that many for each handler: see the delivery's workers in deliver-events.ts.
 */
export const LANES = 4

/** The queue of the job that delivers a subject's events to a handler: always the same, so they are delivered one by one. */
export const queueOf = (handler: string, subjectId: string): string =>
  `events:${handler}:${Number.parseInt(subjectId.slice(-2), 16) % LANES}`
