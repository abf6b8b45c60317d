import type { App } from '../app.ts'
import type { ServerClock } from '../foundation/clock.ts'
import type { Transaction } from '../foundation/database.ts'
import { announcePresence, lapse } from '../presence/index.ts'
import { announceBalances } from '../wallet/index.ts'
import { enterAgain } from './enter-reading.ts'
import { announceHappened } from './happened.ts'
import { announceRinging } from './incoming-feed.ts'
import { tellAllGone } from './leave-reading.ts'
import {
  chargeDue,
  closeOverdue,
  endUnfunded,
  loseDeadNodes,
  readersOf,
  touchNode,
  warn,
} from './meter.store.ts'
import { accountsOf } from './readings.store.ts'
import { longestSilence } from './rooms.ts'
import { announceTicks } from './tick-payload.ts'

const AT_ONCE = 1000
/** Rounds at once, each for its part of the slots: one works while another is announced. */
const PARTS = [0, 1]
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
    const { now, alive } = await db.atOnce(tx => touchNode(tx, nodeId, longestSilence(this.#app)))
    const clock: Partial<ServerClock> = this.#app.clock
    clock.set?.(now)
    if (!alive) await enterAgain(this.#app)
    await db.atOnce(loseDeadNodes)
    const closed = await db.atOnce(tx => closeOverdue(tx, AT_ONCE))
    if (closed.length > 0) await db.transact(tx => this.#announceClosed(tx, closed))
    while ((await Promise.all(PARTS.map(part => this.#chargeRound(part)))).some(Boolean));
    await this.#lapsePresence()
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

  /**
   * Answers whether more was due at `now`: a full round, or readings several minutes behind. What falls due meanwhile
   * is for the next tick, or a tick would never end while every moment brings somebody's minute.
   */
  async #chargeRound(part: number): Promise<boolean> {
    return this.#app.db.transact(async tx => {
      const which = { since: this.#since, limit: AT_ONCE, part, parts: PARTS.length }
      const { due, ticks, unpaid, low, minutesLeft, dueAgain } = await chargeDue(tx, which, WARNED_MINUTES)
      if (ticks !== null) announceTicks(tx, ticks)
      if (low && minutesLeft) await warn(tx, low, minutesLeft)
      const ended = unpaid ? await endUnfunded(tx, unpaid) : []
      if (low || ended.length > 0) await announceHappened(tx)
      if (ended.length > 0) await this.#announceClosed(tx, ended)
      return due === AT_ONCE || dueAgain
    })
  }

  async #announceClosed(tx: Transaction, closed: readonly string[]): Promise<void> {
    await announceBalances(tx, await accountsOf(tx, closed))
    for (const readerId of await readersOf(tx, closed)) announceRinging(tx, readerId)
  }

  async #lapsePresence(): Promise<void> {
    await this.#app.db.atOnce(async tx => {
      for (const personId of await lapse(tx)) announcePresence(tx, personId)
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
