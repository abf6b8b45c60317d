import type { App } from '../app.ts'
import { lapsePresence } from '../availability/index.ts'
import type { ServerClock } from '../foundation/clock.ts'
import { emit } from '../foundation/events/events.ts'
import { changeFreeSessions } from './change-session.ts'
import { type Charged, chargeDue, slotsBetween } from './charge-due.ts'
import { enterAgain } from './enter-session.ts'
import { removeGonePages } from './leave-session.ts'
import { lastSignHere } from './pages.ts'
import { MinutesRunLow } from './session-events.ts'
import { reviveNode, touchNode } from './sweep/nodes.store.ts'
import { endOverdue, freeJobs, sweepDeadNodes, sweepNode, sweepPages } from './sweep/sweep-sessions.ts'
import { thisNode } from './sweep/this-node.ts'
import { publishTicks } from './ticks.ts'
import { publishUnsteady } from './unsteady-pages.ts'

/** Charges at once, each for its share of the slots: one works while another is published. */
const PARTS = 2
/** Both are warned when the wallet covers so many minutes more. */
const WARNED_MINUTES = [3, 1]
/** Slots that are looked at again: a verb may have held a meter when it was due. */
const LOOK_AGAIN_MS = 3_000
/** Jobs that a dead node held are looked for so often: it reads all that wait. */
const FREE_JOBS_EVERY_TICKS = 5
const MINUTE_MS = 60_000

/** What else is looked after once a second, by the modules that stand below. */
export type EachSecond = (app: App) => Promise<void>

/**
 * The clock of this node's sessions: every node runs one, each second; they share the work through row locks, so killing any
 * of them loses nothing. `tick` is what a second does; `run` does it every second until stopped.
 */
export class SessionClock {
  readonly #app: App
  readonly #alsoEachSecond: readonly EachSecond[]
  /** Slots up to here were looked at; a tick that failed leaves it, and the next looks again. */
  #since: Date | null = null
  /** Meters that could not be paid for, and whose session somebody held when it was to be ended. */
  #unpaid: ReadonlySet<string> = new Set()
  #lastTick = 0
  #ticks = 0

  constructor(app: App, alsoEachSecond: readonly EachSecond[] = []) {
    this.#app = app
    this.#alsoEachSecond = alsoEachSecond
  }

  /** Milliseconds since a tick last succeeded, for readiness. */
  get staleMs(): number {
    return Date.now() - this.#lastTick
  }

  /** One second's work. Who is lost comes before who is charged: nobody pays for a minute that began without them. */
  async tick(): Promise<void> {
    const app = this.#app
    await removeGonePages(app)
    await publishUnsteady(app)
    const now = await this.#signOfLife()
    const clock: Partial<ServerClock> = app.clock
    clock.set?.(now)
    await sweepDeadNodes(app)
    if (this.#ticks++ % FREE_JOBS_EVERY_TICKS === 0) await freeJobs(app)
    await endOverdue(app)
    await Promise.all([this.#chargeAll(now), lapsePresence(app)])
    this.#since = now
    this.#lastTick = Date.now()
    for (const look of this.#alsoEachSecond) await look(app)
  }

  /** Ticks at every full second until the signal aborts. A failed tick is reported and made up for by the next. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.tick().catch(error =>
        this.#app.log.error({ err: error }, 'a tick of the meter failed; the next one makes up for it'),
      )
      // Whose page fell silent is looked for twice a second, so that the other side knows of it within two.
      await until(500, signal)
      await publishUnsteady(this.#app)
      await until(1_000, signal)
    }
  }

  /** When this node was silent for longer than its lease others count it dead, and so does it: its pages enter anew. */
  async #signOfLife(): Promise<Date> {
    const { db, nodeId } = this.#app
    const lastSignAt = await sweepPages(this.#app)
    const now = await db.inOneStatement(tx => touchNode(tx, thisNode(this.#app), lastSignAt))
    if (now) return now
    await sweepNode(this.#app, nodeId)
    const revived = await db.transact(tx => reviveNode(tx, thisNode(this.#app)))
    await enterAgain(this.#app)
    return revived
  }

  async #chargeAll(now: Date): Promise<void> {
    const from = new Date((this.#since?.getTime() ?? now.getTime() - MINUTE_MS) - LOOK_AGAIN_MS)
    const parts = Array.from({ length: PARTS }, (_, part) => slotsBetween(from, now, part, PARTS))
    await Promise.all(parts.map(slots => this.#charge(slots)))
    await this.#endUnpaid()
  }

  /** Again while somebody is minutes behind. */
  async #charge(slots: readonly number[]): Promise<void> {
    if (slots.length === 0) return
    for (let isBehind = true; isBehind; ) {
      const charged = await this.#app.db.inOneStatement(async tx => {
        const rows = await chargeDue(tx, slots)
        publishTicks(tx, rows)
        return rows
      })
      await this.#warn(charged)
      this.#unpaid = new Set([
        ...this.#unpaid,
        ...charged.filter(({ paid }) => !paid).map(({ sessionId }) => sessionId),
      ])
      isBehind = charged.some(({ paid, nextChargeAt, at }) => paid && nextChargeAt <= at)
      if (charged.some(({ paid }) => !paid)) await this.#endUnpaid()
    }
  }

  async #warn(charged: readonly Charged[]): Promise<void> {
    for (const row of charged) {
      const left = row.paid ? minutesLeftAfter(row) : 0
      if (!WARNED_MINUTES.includes(left)) continue
      const payload = { minutesLeft: left, minutes: row.minutes }
      await this.#app.db.transact(tx => emit(tx, MinutesRunLow, { subjectId: row.sessionId, payload }))
    }
  }

  /** Whoever topped up meanwhile pays now; the others end where the paid time did. */
  async #endUnpaid(): Promise<void> {
    if (this.#unpaid.size === 0) return
    const app = this.#app
    const ids = [...this.#unpaid]
    const ended = await app.db.transact(tx =>
      changeFreeSessions(
        tx,
        ids,
        (participant, now) => lastSignHere(app, participant, now),
        async change => {
          // The minute that begins at this very moment is due, too.
          const due = new Date(change.now.getTime() + 1)
          for (const { meter } of change.session.participants)
            if (meter?.state === 'ACTIVE') await change.chargeThrough(meter, due)
        },
      ),
    )
    this.#unpaid = new Set([...this.#unpaid].filter(id => !ended.includes(id)))
  }
}

/** Whole minutes from the one that just began: what the wallet covers and was agreed to. */
function minutesLeftAfter({ walletBalance, rate, minuteLimit, minutes }: Charged): number {
  const covered = Number((walletBalance ?? 0n) / rate) + 1
  return minuteLimit === null ? covered : Math.min(covered, minuteLimit - minutes + 1)
}

/** Until the current second is so many milliseconds old; at once when it is older already. */
function until(milliseconds: number, signal: AbortSignal): Promise<void> {
  const left = milliseconds - (Date.now() % 1000)
  if (left <= 0) return Promise.resolve()
  return new Promise(resolve => {
    const timer = setTimeout(done, left)
    signal.addEventListener('abort', done, { once: true })
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}
