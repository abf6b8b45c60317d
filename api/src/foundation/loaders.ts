import DataLoader from 'dataloader'

/** Reads many by their keys in one statement; returns a map, in which the missing are missing. */
export type ReadMany<Key, Value> = (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>

/**
 * The DataLoaders of one request: one query for a list instead of one for each of its items.
 *
 *   loaders.of('people', peopleOf(app)).load(review.clientId)
 */
export class Loaders {
  private readonly loaders = new Map<string, DataLoader<unknown, unknown>>()

  /** The request's loader of that name, made when it is first asked for. The missing are null. */
  of<Key, Value>(name: string, read: ReadMany<Key, Value>): DataLoader<Key, Value | null> {
    let loader = this.loaders.get(name) as DataLoader<Key, Value | null> | undefined
    if (!loader) {
      loader = new DataLoader(async keys => inOrder(keys, await read(keys)), {
        batchScheduleFn: afterThisTurn,
      })
      this.loaders.set(name, loader as DataLoader<unknown, unknown>)
    }
    return loader
  }
}

const inOrder = <Key, Value>(keys: readonly Key[], values: ReadonlyMap<Key, Value>): (Value | null)[] =>
  keys.map(key => values.get(key) ?? null)

/** Resolvers that load another thing first ask a few microtasks later. */
const afterThisTurn = (dispatch: () => void): void => void setImmediate(dispatch)
