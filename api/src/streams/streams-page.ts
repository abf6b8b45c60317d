import type { App } from '../app.ts'
import { type Connection, pageOf, pageSize } from '../foundation/contract/connection.ts'
import { type Statement, statement } from '../foundation/database/database.ts'
import { BadInput } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { StreamRow } from './stream.ts'
import { Stream, type StreamKind } from './stream-type.ts'
import { COLUMNS, FROM } from './streams.store.ts'

const LISTED = `s.visibility <> 'PRIVATE' AND ($1::uuid IS NULL OR s.profile_id = $1)`

interface List {
  readonly page: Statement
  /** By which it is ordered, before the id. */
  readonly place: (row: StreamRow & { stored: number }) => string | number
}

/** One order for each list: its index is walked from where the page begins. */
const list = (kind: string, which: string, key: string, type: string, way: 'ASC' | 'DESC'): Statement =>
  statement(
    `streams.page-${kind}`,
    `SELECT ${COLUMNS}, s.viewers AS stored FROM ${FROM} WHERE ${which}
       AND ($2::${type} IS NULL OR (${key}, s.id) ${way === 'ASC' ? '>' : '<'} ($2::${type}, $3::uuid)) ORDER BY ${key} ${way}, s.id ${way} LIMIT $4`,
  )

// To the millisecond, as a cursor holds it.
const at = (column: string) => `date_trunc('milliseconds', ${column})`
const LISTS: Record<StreamKind, List> = {
  LIVE: {
    page: list('live', `${LISTED} AND s.state IN ('LIVE', 'PAUSED')`, 's.viewers', 'integer', 'DESC'),
    place: ({ stored }) => stored,
  },
  UPCOMING: {
    page: list('upcoming', `${LISTED} AND s.state = 'SCHEDULED'`, at('s.starts_at'), 'timestamptz', 'ASC'),
    place: ({ startsAt }) => startsAt.toISOString(),
  },
  REPLAYS: {
    page: list(
      'replays',
      `${LISTED} AND s.state = 'ENDED' AND s.ending <> 'STAFF' AND EXISTS (SELECT FROM streams.replays r WHERE r.stream_id = s.id)`,
      at('s.ended_at'),
      'timestamptz',
      'DESC',
    ),
    place: ({ endedAt }) => (endedAt as Date).toISOString(),
  },
}
const OWN = statement(
  'streams.page-own',
  `SELECT ${COLUMNS} FROM ${FROM} WHERE s.reader_id = $1 AND ($2::uuid IS NULL OR s.id < $2) ORDER BY s.id DESC LIMIT $3`,
)

export interface PageAsked {
  readonly kind: StreamKind
  /** Catalogue id of the reader; null: of all. */
  readonly profileId: string | null
  readonly first: number
  readonly after: string | null | undefined
}

/** Streams that everybody may know of. */
export async function streamsPage(
  { db }: Pick<App, 'db'>,
  { kind, profileId, first, after }: PageAsked,
): Promise<Connection<Stream>> {
  const { page, place } = LISTS[kind]
  const [from, id] = after == null ? [null, null] : placeIn(kind, after)
  const values = [profileId, from, id, pageSize(first) + 1]
  const rows = await db.rows<StreamRow & { stored: number }>(page, values)
  const found = pageOf(rows, first, after, row => cursorOf(place(row), row.id))
  const edges = found.edges.map(({ cursor, node }) => ({ cursor, node: Stream.of(node) }))
  return { ...found, edges }
}

/** A reader's own streams, the newest first. */
export async function ownStreams(
  { db }: Pick<App, 'db'>,
  readerId: string,
  first: number,
  after: string | null | undefined,
): Promise<Connection<Stream>> {
  const before = after == null ? null : parseId('stream', after)
  const rows = await db.rows<StreamRow>(OWN, [readerId, before, pageSize(first) + 1])
  return pageOf(rows.map(Stream.of), first, after, ({ id }) => id)
}

const cursorOf = (place: string | number, id: string): string =>
  Buffer.from(`${place} ${id}`).toString('base64url')

function placeIn(kind: StreamKind, cursor: string): [string, string] {
  const [place = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  const isPlace = kind === 'LIVE' ? /^\d{1,9}$/.test(place) : !Number.isNaN(Date.parse(place))
  if (!isPlace) throw new BadInput('after must be a cursor that this list gave you.')
  return [place, parseId('stream', id)]
}
