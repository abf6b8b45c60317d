import type { ReadMany } from './batches.ts'

/** However long a statement takes, nobody waits longer than this for his turn. */
const PATIENCE_MS = 20

/**
 * One statement for many requests: what they ask for in the same turn of the event loop is read together, and what
 * they ask while a statement is under way is gathered for the next. Only for what is the same for every viewer. A
 * failure fails all who asked together.
 *
 *   const setups = together((app: App) => ids => setupsOf(app.db, ids))
 *   setups(app).load(person.id)
 */
export function together<From extends object, Key, Value>(
  read: (from: From) => ReadMany<Key, Value>,
): (from: From) => Together<Key, Value> {
  const known = new WeakMap<From, Together<Key, Value>>()
  return from => {
    let reading = known.get(from)
    if (!reading) {
      reading = new Together(read(from))
      known.set(from, reading)
    }
    return reading
  }
}

class Together<Key, Value> {
  /** Ends with the statement under way. */
  private turn: Promise<void> | null = null
  private next: { readonly keys: Set<Key>; readonly answer: Promise<ReadonlyMap<Key, Value>> } | null = null

  constructor(private readonly read: ReadMany<Key, Value>) {}

  load(key: Key): Promise<Value | null> {
    this.next ??= this.gather()
    this.next.keys.add(key)
    return this.next.answer.then(values => values.get(key) ?? null)
  }

  private gather() {
    const keys = new Set<Key>()
    const answer = this.myTurn().then(() => {
      this.next = null
      return this.begin([...keys])
    })
    return { keys, answer }
  }

  private myTurn(): Promise<void> {
    const { turn } = this
    return new Promise(resolve => {
      if (!turn) return void setImmediate(resolve)
      const impatience = setTimeout(resolve, PATIENCE_MS)
      void turn.then(() => {
        clearTimeout(impatience)
        resolve()
      })
    })
  }

  private begin(keys: readonly Key[]): Promise<ReadonlyMap<Key, Value>> {
    const answer = this.read(keys)
    const ended = () => {
      if (this.turn === mine) this.turn = null
    }
    const mine = answer.then(ended, ended)
    this.turn = mine
    return answer
  }
}
