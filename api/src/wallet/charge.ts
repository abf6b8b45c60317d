import type { Database } from '../foundation/database.ts'
import { answerOf, type Short, transfer } from './transfer.ts'
import { type Moved, type Movement, moveEach } from './wallet.store.ts'

const AT_ONCE = 100

interface Waiting {
  readonly movement: Movement
  readonly resolve: (answer: Moved | Short) => void
  readonly reject: (problem: unknown) => void
}

const counters = new WeakMap<Database, Counter>()

/**
 * A movement that is a whole transaction, as a gift or a tip is: what is asked for in one turn of the event loop is
 * committed together, each movement by itself. Answers and throws as `transfer` does, after the commit.
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
  #waiting: Waiting[] = []

  constructor(db: Database) {
    this.#db = db
  }

  take(movement: Movement): Promise<Moved | Short> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ movement, resolve, reject }) === 1) setImmediate(() => this.#carryOut())
    })
  }

  #carryOut(): void {
    const all = this.#waiting
    this.#waiting = []
    for (let from = 0; from < all.length; from += AT_ONCE)
      void this.#together(all.slice(from, from + AT_ONCE))
  }

  async #together(asked: readonly Waiting[]): Promise<void> {
    const movements = asked.map(({ movement }) => movement)
    try {
      const answers = await this.#db.atOnce(async tx =>
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
    return this.#db.atOnce(tx => transfer(tx, movement)).then(resolve, reject)
  }
}
