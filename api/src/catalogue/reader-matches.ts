import type { Reader } from './reader.ts'
import type { ReaderQuery } from './readers.store.ts'

/**
 * Whether a reader is on a list, as the statement of the list has it; `reachable` are the identity subjects of those who can
 * be rung. What people type is found by the database alone.
 */
export function readerMatches(
  reader: Reader,
  { online, channel, maxPerMinute, attributes }: ReaderQuery,
  reachable: ReadonlySet<string>,
): boolean {
  if (online && !reachable.has(reader.subject)) return false
  const offered = channel ? reader.rates.filter(rate => rate.channel === channel) : reader.rates
  if (channel && offered.length === 0) return false
  if (maxPerMinute != null && !offered.some(({ perMinute }) => perMinute.minor <= maxPerMinute)) return false
  return (attributes ?? []).every(wanted => reader.attributes.some(({ slug }) => slug === wanted))
}
