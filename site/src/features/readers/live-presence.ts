import { PresenceChangedDocument } from '../../graphql/generated.ts'
import { listen } from '../../graphql/live.ts'
import { type Presence, presenceWords } from '../../ui/Presence.tsx'
import { publishPresence } from './presence-events.ts'

/** As many as the API tells of at once. */
const most = 50

/** Listens for every reader of this page; a socket that drops comes back by itself and is told all of it again. */
export function livePresence(): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-presence-of]')]
  const readerIds = [...new Set(places.map(place => place.dataset.presenceOf ?? ''))].slice(0, most)
  listen(PresenceChangedDocument, { readerIds }, ({ presenceChanged: { readerId, presence } }) => {
    for (const place of places) if (place.dataset.presenceOf === readerId) show(place, presence)
    publishPresence(readerId, presence)
  })
}

function show(place: HTMLElement, presence: Presence): void {
  if (place.dataset.presence === presence) return
  place.dataset.presence = presence
  const word = place.querySelector('[data-presence-word]')
  if (word) word.textContent = presenceWords[presence]
  // An island that waits until it is used has more to change than a word.
  place.closest('astro-island[ssr]')?.dispatchEvent(new Event('use'))
}
