/** Keeps a page for when there is no connection, in the language of this one. */
export async function keepOfflinePage(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/sw.js')
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage({ language: document.documentElement.lang })
  } catch {
    // Private windows of some browsers refuse it; the site is the same without.
  }
}
