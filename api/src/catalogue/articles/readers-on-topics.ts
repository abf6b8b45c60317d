import { readersByIds } from '../find-readers.ts'
import type { Reader } from '../reader.ts'
import { ratings } from '../search/ratings.ts'
import { reachableReaders } from '../search/reachable-readers.ts'
import { readersIndex } from '../search/readers-index.ts'
import { weighedRating } from '../search/sort-readers.ts'
import type { From } from './shown-articles.ts'

/**
 * Readers who are asked about the topics of an article, at most `count`, without its author.
 * @rule who is shown below an article: readers who share its topics, those who can be rung now first, then who shares most of them, then by rating.
 */
export async function readersOnTopics(
  from: From,
  { topicNames, authorId }: { readonly topicNames: readonly string[]; readonly authorId: string | null },
  count: number,
): Promise<Reader[]> {
  if (topicNames.length === 0) return []
  const [{ index }, reachable, rated] = await Promise.all([
    readersIndex(from),
    reachableReaders(from),
    ratings(from),
  ])
  const ids = index.entries
    .flatMap(entry => {
      const shared = entry.topics.filter(topic => topicNames.includes(topic)).length
      if (shared === 0 || entry.id === authorId) return []
      const rank = [
        reachable.has(entry.subject) ? 0 : 1,
        -shared,
        -weighedRating(rated.get(entry.id)),
      ] as const
      return [{ entry, rank }]
    })
    .sort(
      (one, other) =>
        one.rank[0] - other.rank[0] ||
        one.rank[1] - other.rank[1] ||
        one.rank[2] - other.rank[2] ||
        (one.entry.order < other.entry.order ? -1 : 1),
    )
    .slice(0, count)
    .map(({ entry }) => entry.id)
  const shown = await readersByIds(from, ids)
  return ids.flatMap(each => shown.get(each) ?? [])
}
