/** Keeps a phone's screen on while this page is in front, where the browser can. Answers how to let it sleep again. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null
  let ended = false
  // Refused on low battery, and where there is no such thing: then the screen sleeps as always.
  const ask = async () => {
    if (document.visibilityState !== 'visible' || ended) return
    lock = await navigator.wakeLock?.request('screen').catch(() => null)
    if (ended) await lock?.release()
  }
  const again = () => void ask()
  again()
  document.addEventListener('visibilitychange', again)
  return () => {
    ended = true
    document.removeEventListener('visibilitychange', again)
    void lock?.release()
  }
}
