let shown = false
const listeners = new Set<() => void>()

/** Whether a ring would be seen on this page now: what brings rings is connected and was heard. */
export const ringsAreShown = (): boolean => shown

export function tellRingsShown(now: boolean): void {
  const began = now && !shown
  shown = now
  if (began) for (const listener of listeners) listener()
}

/** Calls whenever this page begins to show rings. Returns how to stop. */
export function onRingsShown(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
