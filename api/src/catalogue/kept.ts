import type { App } from '../app.ts'

type From = Pick<App, 'db' | 'config'>

const KEPT_MS = 60_000

/**
 * Remembers for a minute what staff change rarely and every page needs: read once, by whoever asks first, for all
 * who ask meanwhile. A failed read is not remembered.
 */
export function kept<Value>(read: (from: From) => Promise<Value>): {
  (from: From): Promise<Value>
  forget(from: From): void
} {
  const known = new WeakMap<App['db'], { at: number; value: Promise<Value> }>()
  const ask = (from: From): Promise<Value> => {
    const last = known.get(from.db)
    if (last && Date.now() - last.at < KEPT_MS) return last.value
    const value = read(from)
    known.set(from.db, { at: Date.now(), value })
    value.catch(() => known.delete(from.db))
    return value
  }
  return Object.assign(ask, { forget: (from: From) => void known.delete(from.db) })
}
