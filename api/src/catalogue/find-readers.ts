import type { App } from '../app.ts'
import { type Connection, pageOf, pageSize } from '../foundation/contract/connection.ts'
import { BadInput } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { From as OfContent } from './content.ts'
import { reachableReaders } from './reachable-readers.ts'
import type { Reader } from './reader.ts'
import { readerMatches } from './reader-matches.ts'
import {
  countReaders,
  type Place,
  profileIdWhereSubject,
  type ReaderQuery,
  readersWhere,
  readersWhereIds,
  readerWhereSlug,
  readerWhereSubject,
} from './readers.store.ts'
import { type ReadersCache, readersCache } from './readers-cache.ts'

type From = OfContent & Pick<App, 'clock'>

export interface ReadersAsked extends ReaderQuery {
  readonly first: number
  readonly after?: string | null
}

/** Readers by name: from this node's cache, or in one statement where text is looked for or the cache does not do. */
export async function readersPage(
  from: From,
  asked: ReadersAsked,
): Promise<Connection<Reader> & { query: ReaderQuery }> {
  const first = pageSize(asked.first)
  const after = asked.after ? placeIn(asked.after) : null
  const fromCache = await inCache(from, asked, (cache, holds) => cache.after(after, first + 1, holds))
  const found = fromCache ?? (await readersWhere(from.db, asked, after, first + 1, from.config.currency))
  return { ...pageOf(found, first, asked.after, cursorOf), query: asked }
}

/** How many there are on all pages together. */
export const readersCount = async (from: From, asked: ReaderQuery): Promise<number> =>
  (await inCache(from, asked, (cache, holds) => cache.count(holds))) ?? countReaders(from.db, asked)

/** What this node's cache finds for a query; null where only the database can. */
async function inCache<Result>(
  from: From,
  asked: ReaderQuery,
  look: (cache: ReadersCache, holds: (reader: Reader) => boolean) => Result | null,
): Promise<Result | null> {
  if (asked.text) return null
  const [cache, reachable] = await Promise.all([
    readersCache(from),
    asked.online ? reachableReaders(from) : NOBODY,
  ])
  return cache && look(cache, reader => readerMatches(reader, asked, reachable))
}

const NOBODY: ReadonlySet<string> = new Set()

export async function readerBySlug(from: OfContent, slug: string): Promise<Reader | null> {
  const cache = await readersCache(from)
  return cache ? cache.withSlug(slug) : readerWhereSlug(from.db, slug, from.config.currency)
}

export async function readerBySubject(from: OfContent, subject: string): Promise<Reader | null> {
  const cache = await readersCache(from)
  return cache ? cache.withSubject(subject) : readerWhereSubject(from.db, subject, from.config.currency)
}

/** The profile a person has, shown or archived; null for who never had a published one. */
export const profileIdOf = async (from: OfContent, subject: string): Promise<string | null> =>
  (await readerBySubject(from, subject))?.id ?? profileIdWhereSubject(from.db, subject)

export async function readersByIds(from: OfContent, ids: readonly string[]): Promise<Map<string, Reader>> {
  const cache = await readersCache(from)
  const found = cache ? cache.withIds(ids) : await readersWhereIds(from.db, ids, from.config.currency)
  return new Map(found.map(reader => [reader.id, reader]))
}

export const readerById = async (from: OfContent, id: string): Promise<Reader | null> =>
  (await readersByIds(from, [id])).get(id) ?? null

const cursorOf = ({ name, id }: Reader) => `${id} ${name}`

function placeIn(cursor: string): Place {
  const space = cursor.indexOf(' ')
  if (space < 0) throw new BadInput('after must be a cursor that this list gave you.')
  return { id: parseId('reader', cursor.slice(0, space)), name: cursor.slice(space + 1) }
}
