import type { App } from '../app.ts'
import type { ServerClock } from '../foundation/clock.ts'
import type { Transaction } from '../foundation/database.ts'
import { lapse } from '../presence/index.ts'
import { announceBalances } from '../wallet/index.ts'
import { enterAgain } from './enter-reading.ts'
import { announceRinging } from './incoming-feed.ts'
import { tellAllGone } from './leave-reading.ts'
import {
  type Charge,
  chargeDue,
  closeOverdue,
  databaseNow,
  endUnfunded,
  loseDeadNodes,
  readersOf,
  touchNode,
  warn,
} from './meter.store.ts'
import { accountsOf, announceHappened } from './readings.store.ts'
import { longestSilence } from './rooms.ts'
import { packTick } from './tick-payload.ts'

const AT_ONCE = 1000
/** Rounds at once: the locked rows of one are skipped by the other, which works while the first is announced. */
const SIDE_BY_SIDE = [1, 2]
/** Both sides are told when the wallet covers so many minutes more. */
const WARNED_MINUTES: ReadonlySet<number> = new Set([3, 1])

/**
 * The meter of this node. Every node runs one, each second; they share the work through row locks, so killing any
 * of them loses nothing. `tick` is what a second does; `run` does it every second until stopped.
 */
export class Meter {
  readonly #app: App
  /** Slots up to here were looked at; a tick that failed leaves it, and the next looks again. */
  #since: Date | null = null
  #lastTick = 0

  constructor(app: App) {
    this.#app = app
  }

  /** Milliseconds since a tick last succeeded, for readiness. */
  get staleMs(): number {
    return Date.now() - this.#lastTick
  }

  /** One second's work. Who is lost comes before who is charged: nobody pays for a minute that began without them. */
  async tick(): Promise<void> {
    const { db, nodeId } = this.#app
    const now = await databaseNow(db)
    const clock: Partial<ServerClock> = this.#app.clock
    clock.set?.(now)
    await tellAllGone(this.#app)
    const alive = await db.transact(async tx => {
      const touched = await touchNode(tx, nodeId, longestSilence(this.#app))
      if (!touched) await announceHappened(tx)
      return touched
    })
    if (!alive) await enterAgain(this.#app)
    // What a dead node committed last it may not have told: those who hung on it are told of as a gap.
    await db.transact(async tx => {
      await loseDeadNodes(tx)
      await announceHappened(tx)
    })
    await this.#sweep(tx => closeOverdue(tx, AT_ONCE))
    while ((await Promise.all(SIDE_BY_SIDE.map(() => this.#chargeRound(now)))).some(Boolean));
    await this.#lapsePresence()
    this.#since = now
    this.#lastTick = Date.now()
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

  #sweep(close: (tx: Transaction) => Promise<string[]>): Promise<void> {
    return this.#app.db.transact(async tx => {
      const changed = await close(tx)
      if (changed.length > 0) await this.#announceChanged(tx, changed)
    })
  }

  /**
   * Answers whether more was due at `now`: a full round, or readings several minutes behind. What falls due meanwhile
   * is for the next tick, or a tick would never end while every moment brings somebody's minute.
   */
  async #chargeRound(now: Date): Promise<boolean> {
    return this.#app.db.transact(async tx => {
      const due = await chargeDue(tx, this.#since, AT_ONCE)
      const paid = due.filter(charge => charge.paid)
      for (const charge of paid) tx.announce('tick', packTick({ ...charge, at: this.#app.clock.now() }))
      const unpaid = due.filter(charge => !charge.paid).map(charge => charge.readingId)
      const warned = await this.#warn(tx, paid)
      const ended = unpaid.length > 0 ? await endUnfunded(tx, unpaid) : []
      if (warned || ended.length > 0) await this.#announceChanged(tx, ended)
      return due.length === AT_ONCE || paid.some(charge => charge.nextChargeAt <= now)
    })
  }

  async #warn(tx: Transaction, paid: readonly Charge[]): Promise<boolean> {
    const left = paid.map(charge => Number(charge.walletBalance / charge.rate) + 1)
    const warned = paid.flatMap((charge, at) =>
      WARNED_MINUTES.has(left[at] as number) ? [{ id: charge.readingId, left: left[at] as number }] : [],
    )
    if (warned.length > 0)
      await warn(
        tx,
        warned.map(({ id }) => id),
        warned.map(w => w.left),
      )
    return warned.length > 0
  }

  async #announceChanged(tx: Transaction, changed: readonly string[]): Promise<void> {
    await announceHappened(tx)
    if (changed.length === 0) return
    await announceBalances(tx, await accountsOf(tx, changed))
    for (const readerId of await readersOf(tx, changed)) announceRinging(tx, readerId)
  }

  async #lapsePresence(): Promise<void> {
    await this.#app.db.transact(async tx => {
      for (const subject of await lapse(tx)) tx.announce('presence', { subject })
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
