import type { App } from '../../app.ts'
import type { From as OfContent } from '../content.ts'
import { readersByIds } from '../find-readers.ts'
import type { Reader } from '../reader.ts'
import { ratings } from './ratings.ts'
import { reachableReaders } from './reachable-readers.ts'
import { readersIndex } from './readers-index.ts'
import type { Entry } from './search-index.ts'
import { weighedRating } from './sort-readers.ts'

type From = OfContent & Pick<App, 'clock'>

/** What a topic counts beside an attribute that every second reader carries. */
const TOPIC = 0.5

/** Readers like one, found in the memory of this node: at most `first`, none of them the reader. */
export async function similarReaders(from: From, id: string, first: number): Promise<Reader[]> {
  const [{ index }, reachable, rated] = await Promise.all([
    readersIndex(from),
    reachableReaders(from),
    ratings(from),
  ])
  const reader = index.entries.find(entry => entry.id === id)
  if (!reader) return []
  const ids = likest(reader, index.entries, first, entry => [
    reachable.has(entry.subject) ? 0 : 1,
    -weighedRating(rated.get(entry.id)),
  ])
  const shown = await readersByIds(from, ids)
  return ids.flatMap(each => shown.get(each) ?? [])
}

/**
 * Ids of the entries that are most like one; equals by `then`, the smaller numbers first, then by name.
 * @rule who is similar to a reader: who shares a language and at least one attribute; a shared attribute counts for more the fewer readers carry it, a shared topic a little; among equals who can be reached now, then by rating.
 */
export function likest(
  reader: Entry,
  entries: readonly Entry[],
  most: number,
  then: (entry: Entry) => readonly [number, number],
): string[] {
  const carriers = new Map<string, number>()
  for (const { attributes } of entries)
    for (const { slug } of attributes) carriers.set(slug, (carriers.get(slug) ?? 0) + 1)
  const weights = new Map(
    reader.attributes.map(({ slug }) => [slug, Math.log2(entries.length / (carriers.get(slug) ?? 1)) + 1]),
  )
  return entries
    .flatMap(entry => {
      if (entry.id === reader.id || !entry.languages.some(each => reader.languages.includes(each))) return []
      const shared = entry.attributes.reduce((sum, { slug }) => sum + (weights.get(slug) ?? 0), 0)
      const topics = entry.topics.filter(topic => reader.topics.includes(topic)).length
      return shared > 0 ? [{ entry, rank: [-(shared + topics * TOPIC), ...then(entry)] as const }] : []
    })
    .sort(
      (one, other) =>
        one.rank[0] - other.rank[0] ||
        one.rank[1] - other.rank[1] ||
        one.rank[2] - other.rank[2] ||
        (one.entry.order < other.entry.order ? -1 : 1),
    )
    .slice(0, most)
    .map(({ entry }) => entry.id)
}
