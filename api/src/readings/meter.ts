import type { App } from '../app.ts'
import { lapse, publishPresence } from '../availability/index.ts'
import type { ServerClock } from '../foundation/clock.ts'
import { enterAgain } from './enter-reading.ts'
import { publishRinging } from './incoming-feed.ts'
import { tellAllGone } from './leave-reading.ts'
import { beginTick, chargeDue, type Low, type Part, readersOf, warnOrEnd } from './meter.store.ts'
import { longestSilence } from './rooms.ts'

/** Readings that are closed in one tick; the next closes more. */
const AT_ONCE = 1000
/** Rounds at once, each for its part of the slots: one works while another is announced. */
const PARTS = 2
/** Both sides are told when the wallet covers so many minutes more. */
const WARNED_MINUTES = [3, 1]

/** What else is looked after once a second, by the modules that stand below. */
export type EachSecond = (app: App) => Promise<void>

/**
 * The meter of this node. Every node runs one, each second; they share the work through row locks, so killing any
 * of them loses nothing. `tick` is what a second does; `run` does it every second until stopped.
 */
export class Meter {
  readonly #app: App
  readonly #alsoEachSecond: readonly EachSecond[]
  /** Slots up to here were looked at; a tick that failed leaves it, and the next looks again. */
  #since: Date | null = null
  /** What it was before. */
  #before: Date | null = null
  /** To be told, or ended, after the round that found them; or at the next tick, when somebody held them then. */
  #low: Low = new Map()
  #lastTick = 0

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
    const { db, nodeId } = this.#app
    await tellAllGone(this.#app)
    const { now, alive, closed } = await db.inOneStatement(tx =>
      beginTick(tx, nodeId, longestSilence(this.#app), AT_ONCE),
    )
    const clock: Partial<ServerClock> = this.#app.clock
    clock.set?.(now)
    if (!alive) await enterAgain(this.#app)
    await this.#announceClosed(closed)
    await Promise.all([this.#chargeAll(), this.#lapsePresence()])
    this.#before = this.#since
    this.#since = now
    this.#lastTick = Date.now()
    for (const look of this.#alsoEachSecond) await look(this.#app)
  }

  /** Ticks at every full second until the signal aborts. A failed tick is reported and made up for by the next. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.tick().catch(error =>
        this.#app.log.error({ err: error }, 'the meter missed a tick; the next one makes up for it'),
      )
      await untilNextSecond(signal)
    }
  }

  async #chargeAll(): Promise<void> {
    const [since, before] = [this.#since, this.#before]
    const rounds = (part: number): Part => ({ since, before, part, parts: PARTS })
    for (let next = Array.from({ length: PARTS }, (_, part) => rounds(part)); next.length > 0; ) {
      next = (await Promise.all(next.map(part => this.#chargeRound(part)))).filter(part => part !== null)
      // Before the next round, which would come upon the same again.
      await this.#warnOrEnd()
    }
  }

  /** Answers what is to be looked at next: the same again while somebody is minutes behind, then what fell due after that. */
  async #chargeRound(which: Part): Promise<Part | null> {
    const round = await this.#app.db.inOneStatement(tx => chargeDue(tx, which, WARNED_MINUTES))
    for (const [id, minutesLeft] of round.low) this.#low.set(id, minutesLeft)
    if (round.dueAgain) return which
    return round.more ? { ...which, since: round.through, before: which.since } : null
  }

  async #warnOrEnd(): Promise<void> {
    if (this.#low.size === 0) return
    const { ended, busy } = await this.#app.db.inOneStatement(tx => warnOrEnd(tx, this.#low))
    this.#low = new Map([...this.#low].filter(([id]) => busy.includes(id)))
    await this.#announceClosed(ended)
  }

  /** Nobody rings there any more, and the reader is free again. */
  async #announceClosed(closed: readonly string[]): Promise<void> {
    if (closed.length === 0) return
    await this.#app.db.transact(async tx => {
      for (const readerId of await readersOf(tx, closed)) publishRinging(tx, readerId)
    })
  }

  async #lapsePresence(): Promise<void> {
    await this.#app.db.inOneStatement(async tx => {
      for (const personId of await lapse(tx)) publishPresence(tx, personId)
    })
  }
}

function untilNextSecond(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(done, 1000 - (Date.now() % 1000))
    signal.addEventListener('abort', done, { once: true })
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}
