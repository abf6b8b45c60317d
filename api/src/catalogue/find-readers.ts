import type { From } from './content.ts'
import type { Reader } from './reader.ts'
import {
  profileIdWhereSubject,
  profileWhereReader,
  readersWhereIds,
  readerWhereSlug,
  readerWhereSubject,
} from './readers.store.ts'
import { readersCache } from './readers-cache.ts'

export async function readerBySlug(from: From, slug: string): Promise<Reader | null> {
  const cache = await readersCache(from)
  return cache ? cache.withSlug(slug) : readerWhereSlug(from.db, slug, from.config.currency)
}

export async function readerBySubject(from: From, subject: string): Promise<Reader | null> {
  const cache = await readersCache(from)
  return cache ? cache.withSubject(subject) : readerWhereSubject(from.db, subject, from.config.currency)
}

/** The profile a person has, shown or archived; null for who never had a published one. */
export const profileIdOf = async (from: From, subject: string): Promise<string | null> =>
  (await readerBySubject(from, subject))?.id ?? profileIdWhereSubject(from.db, subject)

/** What a profile says, also of one that moderation hides; null for who has no published one. */
export const profileById = ({ db, config }: From, id: string) => profileWhereReader(db, id, config.currency)

export async function readersByIds(from: From, ids: readonly string[]): Promise<Map<string, Reader>> {
  const cache = await readersCache(from)
  const found = cache ? cache.withIds(ids) : await readersWhereIds(from.db, ids, from.config.currency)
  return new Map(found.map(reader => [reader.id, reader]))
}

export const readerById = async (from: From, id: string): Promise<Reader | null> =>
  (await readersByIds(from, [id])).get(id) ?? null
