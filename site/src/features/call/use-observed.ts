import { useSyncExternalStore } from 'react'
import type { Observed } from './observed.ts'

/** The value now, and a new render with every change of it. */
export function useObserved<T extends object>(observed: Observed<T>): T {
  return useSyncExternalStore(observed.subscribe, observed.read, observed.read)
}
