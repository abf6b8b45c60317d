import { type Connection, pageOf, pageSize } from '../foundation/contract/connection.ts'
import { BadInput } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { From } from './content.ts'
import type { Reader } from './reader.ts'
import {
  type Place,
  profileIdWhereSubject,
  type ReaderQuery,
  readersWhere,
  readersWhereIds,
  readerWhereSlug,
  readerWhereSubject,
} from './readers.store.ts'
import { readersCache } from './readers-cache.ts'

export interface ReadersAsked extends ReaderQuery {
  readonly first: number
  readonly after?: string | null
}

/** Readers by name: from this node's memory when nothing narrows the list, else in one statement. */
export async function readersPage(
  from: From,
  asked: ReadersAsked,
): Promise<Connection<Reader> & { query: ReaderQuery }> {
  const first = pageSize(asked.first)
  const after = asked.after ? placeIn(asked.after) : null
  const kept = isNarrow(asked) ? null : (await readersCache(from))?.after(after, first + 1)
  const found = kept ?? (await readersWhere(from.db, asked, after, first + 1, from.config.currency))
  return { ...pageOf(found, first, asked.after, cursorOf), query: asked }
}

export async function readerBySlug(from: From, slug: string): Promise<Reader | null> {
  const kept = await readersCache(from)
  return kept ? kept.withSlug(slug) : readerWhereSlug(from.db, slug, from.config.currency)
}

export async function readerBySubject(from: From, subject: string): Promise<Reader | null> {
  const kept = await readersCache(from)
  return kept ? kept.withSubject(subject) : readerWhereSubject(from.db, subject, from.config.currency)
}

/** The profile a person has, shown or archived; null for who never had a published one. */
export const profileIdOf = async (from: From, subject: string): Promise<string | null> =>
  (await readerBySubject(from, subject))?.id ?? profileIdWhereSubject(from.db, subject)

export async function readersByIds(from: From, ids: readonly string[]): Promise<Map<string, Reader>> {
  const kept = await readersCache(from)
  const found = kept ? kept.withIds(ids) : await readersWhereIds(from.db, ids, from.config.currency)
  return new Map(found.map(reader => [reader.id, reader]))
}

export const readerById = async (from: From, id: string): Promise<Reader | null> =>
  (await readersByIds(from, [id])).get(id) ?? null

const isNarrow = ({ online, channel, maxPerMinute, attributes, text }: ReaderQuery): boolean =>
  Boolean(online || channel || maxPerMinute != null || attributes?.length || text)

const cursorOf = ({ name, id }: Reader) => `${id} ${name}`

function placeIn(cursor: string): Place {
  const space = cursor.indexOf(' ')
  if (space < 0) throw new BadInput('after must be a cursor that this list gave you.')
  return { id: parseId('reader', cursor.slice(0, space)), name: cursor.slice(space + 1) }
}
