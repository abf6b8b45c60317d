/** Pages that show readers keep their presence as it is, once the page itself is done: by one subscription for all. */
export function keepPresence(): void {
  if (!document.querySelector('[data-presence-of]')) return
  const begin = () => void import('./live-presence.ts').then(({ livePresence }) => livePresence())
  if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: 2_000 })
  else setTimeout(begin, 500)
}
