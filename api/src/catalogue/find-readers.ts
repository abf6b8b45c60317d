import type { App } from '../app.ts'
import { type Connection, pageOf, pageSize } from '../foundation/connection.ts'
import { BadInput } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Reader } from './reader.ts'
import {
  type ReaderQuery,
  readerIdWhereSubject,
  readersWhere,
  readersWhereIds,
  readerWhereSlug,
  readerWhereSubject,
} from './readers.store.ts'

type From = Pick<App, 'db' | 'config'>

export interface ReadersAsked extends ReaderQuery {
  readonly first: number
  readonly after?: string | null
}

/** Readers by name; one statement whatever the size of the page. */
export async function readersPage(
  { db, config }: From,
  asked: ReadersAsked,
): Promise<Connection<Reader> & { query: ReaderQuery }> {
  const first = pageSize(asked.first)
  const found = await readersWhere(
    db,
    asked,
    asked.after ? placeIn(asked.after) : null,
    first + 1,
    config.currency,
  )
  return { ...pageOf(found, first, asked.after, cursorOf), query: asked }
}

export const readerBySlug = ({ db, config }: From, slug: string) => readerWhereSlug(db, slug, config.currency)
export const readerBySubject = ({ db, config }: From, subject: string) =>
  readerWhereSubject(db, subject, config.currency)
/** Light enough to be asked with every new session: the id and nothing else. */
export const readerIdOf = ({ db }: Pick<From, 'db'>, subject: string) => readerIdWhereSubject(db, subject)
export const readersByIds = async ({ db, config }: From, ids: readonly string[]) =>
  new Map((await readersWhereIds(db, ids, config.currency)).map(reader => [reader.id, reader]))
export const readerById = async (from: From, id: string) => (await readersByIds(from, [id])).get(id) ?? null

const cursorOf = ({ name, id }: Reader) => Buffer.from(`${id} ${name}`).toString('base64url')

function placeIn(cursor: string): { name: string; id: string } {
  const text = Buffer.from(cursor, 'base64url').toString()
  const space = text.indexOf(' ')
  if (space < 0) throw new BadInput('after must be a cursor that this list gave you.')
  return { id: parseId('reader', text.slice(0, space)), name: text.slice(space + 1) }
}
