import { insideTransaction } from './database/inside-transaction.ts'
import type { Bus } from './events/bus.ts'

/** What a cache needs of the bus. */
type CachedOver = Pick<Bus, 'onImmediate' | 'onGap' | 'connected'>

/** Nothing is cached longer, in case a broken connection goes unnoticed. */
export const CACHE_MS = 60_000

interface Entry<Value> {
  last: { readonly at: number; readonly value: Promise<Value> } | null
}

interface CacheOptions<From> {
  /** Nothing is cached for longer. */
  readonly longestMs?: number
  /** The clock that this is measured by, in milliseconds. */
  now?(from: From): number
}

/**
 * Caches in this process what changes rarely and is often asked for: read once, by whoever asks first, for all who
 * ask until something is published on the topic. Nothing is cached while the bus is not connected, nor a failed read.
 * Inside a transaction it throws, even of what is cached: when it is not, the read would wait for a second connection.
 */
export function cached<From extends { readonly bus: CachedOver }, Value>(
  topic: string,
  read: (from: From) => Promise<Value>,
  { longestMs = CACHE_MS, now = Date.now }: CacheOptions<From> = {},
): (from: From) => Promise<Value> {
  const byBus = new WeakMap<CachedOver, Entry<Value>>()
  return from => {
    if (insideTransaction()) throw new Error(`What ${topic} clears was asked in a transaction: ask before it`)
    const { bus } = from
    if (!bus.connected) return read(from)
    const entry = byBus.get(bus) ?? begin(bus)
    const at = now(from)
    if (entry.last && at - entry.last.at < longestMs) return entry.last.value
    const asked = { at, value: read(from) }
    entry.last = asked
    asked.value.catch(() => {
      if (entry.last === asked) entry.last = null
    })
    return asked.value
  }

  function begin(bus: CachedOver): Entry<Value> {
    const entry: Entry<Value> = { last: null }
    const forget = () => {
      entry.last = null
    }
    bus.onImmediate(topic, forget)
    bus.onGap(forget)
    byBus.set(bus, entry)
    return entry
  }
}
