import { useRef } from 'react'

/** One key per intention: the same while the same thing is tried again, a new one when it changes or `renew` is called. */
export function useActionKey() {
  const held = useRef<{ intention: string; key: string } | null>(null)
  return {
    keyFor(...intention: unknown[]): string {
      const serialized = JSON.stringify(intention)
      if (held.current?.intention !== serialized)
        held.current = { intention: serialized, key: crypto.randomUUID() }
      return held.current.key
    },
    renew() {
      held.current = null
    },
  }
}
