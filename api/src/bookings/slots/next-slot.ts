import { DAY_MS } from '../../availability/index.ts'
import { freeSlots, type SlotsAsked } from './free-slots.ts'

/** Looked through one after the other: most readers have a free time within days, and few are looked for further. */
const DAYS = [3, 14, 42] as const

/**
 * When the next appointment may begin; null when none may in the coming weeks.
 * @rule a reader's next free time: the first slot of their shortest length within 42 days.
 */
export function nextSlot(asked: Omit<SlotsAsked, 'within'>): Date | null {
  for (const days of DAYS) {
    const to = new Date(asked.now.getTime() + days * DAY_MS)
    const [first] = freeSlots({ ...asked, within: { from: asked.now, to } })
    if (first) return first
  }
  return null
}
