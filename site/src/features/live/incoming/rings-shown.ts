let shown = false
const listeners = new Set<(shown: boolean) => void>()

/** Whether a ring would be seen on this page now: what brings rings is connected and was heard. */
export function tellRingsShown(now: boolean): void {
  if (shown === now) return
  shown = now
  for (const listener of listeners) listener(now)
}

/** Calls whenever that changes. Returns how to stop. */
export function onRingsShown(listener: (shown: boolean) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
