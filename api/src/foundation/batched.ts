import { ConcurrencyLimit } from './concurrency-limit.ts'
import type { ReadMany } from './loaders.ts'

/**
 * One statement for many requests: what they ask for in the same turn of the event loop is read together, and what
 * they ask while a statement is under way is gathered for the next. Only for what is the same for every viewer. A
 * failure fails all who asked together.
 *
 *   const setups = batched((app: App) => ids => setupsOf(app.db, ids))
 *   setups(app).load(person.id)
 */
export function batched<From extends object, Key, Value>(
  read: (from: From) => ReadMany<Key, Value>,
): (from: From) => BatchedReads<Key, Value> {
  const known = new WeakMap<From, BatchedReads<Key, Value>>()
  return from => {
    let reading = known.get(from)
    if (!reading) {
      reading = new BatchedReads(read(from))
      known.set(from, reading)
    }
    return reading
  }
}

class BatchedReads<Key, Value> {
  private readonly turns = new ConcurrencyLimit(1)
  private next: { readonly keys: Set<Key>; readonly result: Promise<ReadonlyMap<Key, Value>> } | null = null

  constructor(private readonly read: ReadMany<Key, Value>) {}

  load(key: Key): Promise<Value | null> {
    this.next ??= this.gather()
    this.next.keys.add(key)
    return this.next.result.then(values => values.get(key) ?? null)
  }

  private gather() {
    const keys = new Set<Key>()
    const result = this.turns.mine().then(() => {
      this.next = null
      const values = this.read([...keys])
      this.turns.began(values)
      return values
    })
    return { keys, result }
  }
}
