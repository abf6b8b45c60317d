/** Reads many by their keys in one statement; answers a map, in which the missing are missing. */
export type ReadMany<Key, Value> = (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>

/**
 * One query for a list instead of one for each of its items: keys asked for in the same turn of the event loop are
 * read together, once, and remembered for the rest of the request.
 *
 *   batches.of('people', peopleOf(app)).load(review.clientId)
 */
export class Batches {
  private readonly batches = new Map<string, Batch<unknown, unknown>>()

  of<Key, Value>(name: string, read: ReadMany<Key, Value>): Batch<Key, Value> {
    let batch = this.batches.get(name)
    if (!batch) {
      batch = new Batch(read as ReadMany<unknown, unknown>)
      this.batches.set(name, batch)
    }
    return batch as Batch<Key, Value>
  }
}

export class Batch<Key, Value> {
  private readonly known = new Map<Key, Promise<Value | null>>()
  private open: { keys: Key[]; answer: Promise<ReadonlyMap<Key, Value>> } | null = null

  constructor(private readonly read: ReadMany<Key, Value>) {}

  load(key: Key): Promise<Value | null> {
    let value = this.known.get(key)
    if (!value) {
      const batch = this.gather()
      batch.keys.push(key)
      value = batch.answer.then(values => values.get(key) ?? null)
      this.known.set(key, value)
    }
    return value
  }

  private gather() {
    if (this.open) return this.open
    const keys: Key[] = []
    // setImmediate, since resolvers that load another thing first ask a few microtasks later.
    const answer = new Promise<void>(resolve => setImmediate(resolve)).then(() => {
      this.open = null
      return this.read(keys)
    })
    this.open = { keys, answer }
    return this.open
  }
}
