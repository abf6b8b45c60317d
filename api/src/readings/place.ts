/** More minutes than a reading can have; with so many events, a number is still exact. */
const MINUTES_A_READING = 1_000_000

/**
 * Where an event stands among all events and ticks of its reading, as one growing number: stored events first, then
 * the minutes charged, which between them say the order in which things happened.
 */
export const orderOf = (sequence: number, minutesCharged: number): number =>
  sequence * MINUTES_A_READING + minutesCharged

/** What a page says it was told last; whatever else it says is the beginning. Both parts fit an integer of the database. */
export function placeOf(order: string): { sequence: number; minutesCharged: number } {
  const value = /^\d{1,15}$/.test(order) ? Number(order) : 0
  return { sequence: Math.floor(value / MINUTES_A_READING), minutesCharged: value % MINUTES_A_READING }
}
