import type { ReadMany } from './batches.ts'

/** However long a statement takes, nobody waits longer than this for his turn. */
const PATIENCE_MS = 20

/**
 * One statement for many requests: while one is under way, what others ask is gathered for the next. Only for what is
 * the same for every viewer. An answer may hold keys that others asked for; a failure fails all who asked together.
 */
export function together<From extends object, Key, Value>(
  read: (from: From) => ReadMany<Key, Value>,
): (from: From) => ReadMany<Key, Value> {
  const known = new WeakMap<From, ReadMany<Key, Value>>()
  return from => {
    let reading = known.get(from)
    if (!reading) {
      reading = inTurn(read(from))
      known.set(from, reading)
    }
    return reading
  }
}

function inTurn<Key, Value>(read: ReadMany<Key, Value>): ReadMany<Key, Value> {
  let turn: Promise<void> | null = null
  let next: { readonly keys: Set<Key>; readonly answer: Promise<ReadonlyMap<Key, Value>> } | null = null

  function begin(keys: Iterable<Key>) {
    const answer = read([...keys])
    const mine = endOf(answer).then(() => {
      if (turn === mine) turn = null
    })
    turn = mine
    return answer
  }

  function gather(after: Promise<void>) {
    const keys = new Set<Key>()
    const answer = after.then(() => {
      next = null
      return begin(keys)
    })
    return { keys, answer }
  }

  return keys => {
    if (!turn) return begin(keys)
    next ??= gather(turn)
    for (const key of keys) next.keys.add(key)
    return next.answer
  }
}

function endOf(answer: Promise<unknown>): Promise<void> {
  return new Promise(resolve => {
    const impatience = setTimeout(resolve, PATIENCE_MS)
    const end = () => {
      clearTimeout(impatience)
      resolve()
    }
    answer.then(end, end)
  })
}
