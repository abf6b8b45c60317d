import type { Presence } from '../../ui/Presence.tsx'

type Told = { readerId: string; presence: Presence }

const told = 'presence-told'

/** What the page heard of a reader, for its islands: they share its one subscription. */
export function tellPresence(readerId: string, presence: Presence): void {
  dispatchEvent(new CustomEvent<Told>(told, { detail: { readerId, presence } }))
}

/** Returns how to stop. */
export function hearPresence(of: string, hear: (presence: Presence) => void): () => void {
  const heard = (event: Event) => {
    const { readerId, presence } = (event as CustomEvent<Told>).detail
    if (readerId === of) hear(presence)
  }
  addEventListener(told, heard)
  return () => removeEventListener(told, heard)
}
