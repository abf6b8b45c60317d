import { waitedMs } from './arrival.ts'
import { type Queryable, statement } from './database/database.ts'

/**
 * The only time there is: the database server's, as foundation.clock_now() returns it. What the meter decides, it decides in
 * SQL; this is the same clock for decisions made in the process, synchronised by `set`.
 */
export interface Clock {
  now(): Date
  /** The earliest moment at which what is handled just now may have arrived. */
  arrivedAt(): Date
}

export class ServerClock implements Clock {
  #aheadMs = 0
  readonly #waitedMs: () => number

  /** `waited` returns for how long what is handled just now may have waited, in milliseconds. */
  constructor(waited: () => number = waitedMs) {
    this.#waitedMs = waited
  }

  now(): Date {
    return new Date(Date.now() + this.#aheadMs)
  }

  arrivedAt(): Date {
    return new Date(this.now().getTime() - this.#waitedMs())
  }

  /** Synchronises with the database's clock; the meter calls it once a second. */
  set(databaseNow: Date): void {
    this.#aheadMs = databaseNow.getTime() - Date.now()
  }
}

const FACE = statement(
  'clock.face',
  `SELECT shift::text, stands_at AS "standsAt", (SELECT now FROM foundation.clock_face) AS shown, clock_timestamp() AS "true" FROM foundation.clock`,
)
/** More than any request takes, less than anybody's minute. */
const MOST_APART_MILLISECONDS = 10_000

/**
 * What makes the product's time another than the true one, a sentence each; empty when nothing does. Tests and the local
 * world move the clock, and money must never be counted by one that was moved.
 */
export async function clockProblems(on: Queryable, machineNow: () => number = Date.now): Promise<string[]> {
  const before = machineNow()
  const face = await on.row<{ shift: string; standsAt: Date | null; shown: Date; true: Date }>(FACE)
  if (!face) return ['foundation.clock has no row']
  const problems: string[] = []
  if (face.shift !== '00:00:00') problems.push(`foundation.clock.shift is ${face.shift}, not zero`)
  if (face.standsAt) problems.push('foundation.clock.stands_at is set')
  if (Math.abs(face.shown.getTime() - face.true.getTime()) > MOST_APART_MILLISECONDS)
    problems.push("foundation.clock_face shows another time than the database server's clock")
  if (
    before - face.true.getTime() > MOST_APART_MILLISECONDS ||
    face.true.getTime() - machineNow() > MOST_APART_MILLISECONDS
  )
    problems.push("this machine's clock and the database server's are more than 10 s apart")
  return problems
}
