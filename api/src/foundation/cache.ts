import type { Bus } from './events/bus.ts'

type Heard = Pick<Bus, 'onImmediate' | 'onGap' | 'connected'>

/** Nothing is remembered longer, in case a broken connection goes unnoticed. */
export const CACHE_MS = 60_000

interface Kept<Value> {
  last: { readonly at: number; readonly value: Promise<Value> } | null
}

interface Keeping<From> {
  /** Nothing is kept for longer. */
  readonly longestMs?: number
  /** The clock that this is measured by, in milliseconds. */
  now?(from: From): number
}

/**
 * Remembers in this process what changes rarely and is asked for always: read once, by whoever asks first, for all who
 * ask until the bus says the topic. Nothing is remembered while that could not be heard, nor a failed read.
 */
export function cached<From extends { readonly bus: Heard }, Value>(
  topic: string,
  read: (from: From) => Promise<Value>,
  { longestMs = CACHE_MS, now = Date.now }: Keeping<From> = {},
): (from: From) => Promise<Value> {
  const byBus = new WeakMap<Heard, Kept<Value>>()
  return from => {
    const { bus } = from
    if (!bus.connected) return read(from)
    const mine = byBus.get(bus) ?? begin(bus)
    const at = now(from)
    if (mine.last && at - mine.last.at < longestMs) return mine.last.value
    const asked = { at, value: read(from) }
    mine.last = asked
    asked.value.catch(() => {
      if (mine.last === asked) mine.last = null
    })
    return asked.value
  }

  function begin(bus: Heard): Kept<Value> {
    const mine: Kept<Value> = { last: null }
    const forget = () => {
      mine.last = null
    }
    bus.onImmediate(topic, forget)
    bus.onGap(forget)
    byBus.set(bus, mine)
    return mine
  }
}
