import { ConcurrencyLimit } from '../foundation/concurrency-limit.ts'
import type { Database } from '../foundation/database.ts'
import { type Moved, type Movement, moveEach } from './ledger.store.ts'
import { answerOf, type Short, transfer } from './transfer.ts'

/** One is carried out while another waits for the disk, or on another core. */
const STATEMENTS_ABREAST = 2
/** Movements of one statement. Fewer are not worth one of their own while it could take them along. */
const LEAST = 8
const MOST = 100

interface Waiting {
  readonly movement: Movement
  readonly resolve: (answer: Moved | Short) => void
  readonly reject: (problem: unknown) => void
}

const counters = new WeakMap<Database, Counter>()

/**
 * A movement that is a whole transaction, as a gift or a tip is: what is asked for in one turn of the event loop, or
 * while others are under way, is committed together, each movement by itself. Answers and throws as `transfer` does, after the commit.
 */
export function charge(db: Database, movement: Movement): Promise<Moved | Short> {
  let counter = counters.get(db)
  if (!counter) {
    counter = new Counter(db)
    counters.set(db, counter)
  }
  return counter.take(movement)
}

class Counter {
  readonly #db: Database
  readonly #turns = new ConcurrencyLimit(STATEMENTS_ABREAST)
  #waiting: Waiting[] = []

  constructor(db: Database) {
    this.#db = db
  }

  take(movement: Movement): Promise<Moved | Short> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ movement, resolve, reject }) === 1)
        void this.#turns.mine().then(() => this.#carryOut())
    })
  }

  /** Those who asked together are answered together, and ask again together: in one statement, they would all wait for it. */
  #carryOut(): void {
    const all = this.#waiting
    this.#waiting = []
    const each = Math.min(MOST, Math.max(LEAST, Math.ceil(all.length / Math.max(1, this.#turns.free))))
    for (let from = 0; from < all.length; from += each)
      this.#turns.began(this.#batched(all.slice(from, from + each)))
  }

  async #batched(asked: readonly Waiting[]): Promise<void> {
    const movements = asked.map(({ movement }) => movement)
    try {
      const answers = await this.#db.inOneStatement(async tx =>
        (await moveEach(tx, movements)).map((moved, at) => answerOf(tx, movements[at] as Movement, moved)),
      )
      for (const [at, { resolve, reject }] of asked.entries()) {
        const answer = answers[at]
        if (answer === undefined || answer instanceof Error) reject(answer)
        else resolve(answer)
      }
    } catch {
      // One that cannot be carried out at all must not fail the others: each has its own answer or its own fault. One
      // after another, since of two with the same key the first one asked for is the one that moves.
      for (const one of asked) await this.#alone(one)
    }
  }

  #alone({ movement, resolve, reject }: Waiting): Promise<void> {
    return this.#db.inOneStatement(tx => transfer(tx, movement)).then(resolve, reject)
  }
}
