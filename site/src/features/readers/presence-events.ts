import type { Presence } from '../../ui/Presence.tsx'

type PresenceEvent = { readerId: string; presence: Presence }

const eventName = 'reader-presence'

/** Passes the presence of a reader on to the islands of the page, which share its one subscription. */
export function publishPresence(readerId: string, presence: Presence): void {
  dispatchEvent(new CustomEvent<PresenceEvent>(eventName, { detail: { readerId, presence } }))
}

/** Returns how to stop. */
export function onPresence(of: string, handle: (presence: Presence) => void): () => void {
  const listener = (event: Event) => {
    const { readerId, presence } = (event as CustomEvent<PresenceEvent>).detail
    if (readerId === of) handle(presence)
  }
  addEventListener(eventName, listener)
  return () => removeEventListener(eventName, listener)
}
