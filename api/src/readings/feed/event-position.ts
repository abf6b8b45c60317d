/** More minutes than a reading can have; with so many events, a number is still exact. */
const MINUTES_A_READING = 1_000_000

/**
 * The position of an event among all events and minutes of its reading, as one growing number: stored events first, then
 * the minutes charged.
 */
export const eventPosition = (sequence: number, minutes: number): number =>
  sequence * MINUTES_A_READING + minutes

/** What a page received last, taken apart; whatever is no position is the beginning. Both parts fit an integer of the database. */
export function partsOf(position: string): { sequence: number; minutes: number } {
  const value = /^\d{1,15}$/.test(position) ? Number(position) : 0
  return { sequence: Math.floor(value / MINUTES_A_READING), minutes: value % MINUTES_A_READING }
}

/** False when a stored event between the last position and this event's was not received: then it must be read. */
export const followsPosition = (position: number, last: number): boolean =>
  Math.floor(position / MINUTES_A_READING) <= Math.floor(last / MINUTES_A_READING) + 1
