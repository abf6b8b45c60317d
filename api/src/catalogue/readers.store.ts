import { money } from '../foundation/contract/money-type.ts'
import { type Queryable, statement } from '../foundation/database/database.ts'
import { type Channel, type Rate, Reader } from './reader.ts'
import { ReaderProfile } from './reader-profile.ts'

/** "shown" is everything a reader is, as the cms stores it. Drafts and archived readers have no row there. */
const SELECT = 'SELECT shown FROM cms.shown_readers'

const BY_SLUG = statement('catalogue.reader-by-slug', `${SELECT} WHERE slug = $1`)
const BY_SUBJECT = statement('catalogue.reader-by-subject', `${SELECT} WHERE subject = $1`)
const BY_IDS = statement('catalogue.readers-by-ids', `${SELECT} WHERE id = ANY ($1::uuid[])`)
/** The version is the moment of the last change as Payload writes it: in UTC, to the millisecond. */
const PROFILE = statement(
  'catalogue.reader-profile',
  `SELECT shown, to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS version
   FROM cms.shown_readers WHERE id = $1`,
)

const MATCHES = `($1::boolean IS NOT TRUE OR subject IN (SELECT availability.reachable_subjects()))
  AND ($2::text IS NULL OR CASE $2 WHEN 'CHAT' THEN rates_chat WHEN 'VOICE' THEN rates_voice ELSE rates_video END IS NOT NULL)
  AND ($3::bigint IS NULL OR CASE $2 WHEN 'CHAT' THEN rates_chat WHEN 'VOICE' THEN rates_voice WHEN 'VIDEO' THEN rates_video
        ELSE least(rates_chat, rates_voice, rates_video) END <= $3)
  AND ($4::text[] IS NULL OR attribute_slugs @> $4)
  AND ($5::text IS NULL OR name ILIKE $5 OR tagline ILIKE $5 OR bio ILIKE $5)`
const PAGE = statement(
  'catalogue.readers-page',
  `${SELECT} WHERE ${MATCHES} AND ($6::text IS NULL OR (name, id) > ($6, $7::uuid)) ORDER BY name, id LIMIT $8`,
)
const ALL = statement('catalogue.readers', `${SELECT} ORDER BY name, id`)
const COUNT = statement(
  'catalogue.readers-count',
  `SELECT count(*)::int AS count FROM cms.shown_readers WHERE ${MATCHES}`,
)

/** Every read of a reader, for the test that plans them all against the cms's own tables. */
export const READS = [BY_SLUG, BY_SUBJECT, BY_IDS, PROFILE, PAGE, ALL, COUNT]

interface Row {
  readonly shown: Omit<Reader, 'rates'> & { rates: { channel: Channel; minor: number }[] }
}

export interface ReaderQuery {
  /** True: only who can be reached now, as presence defines it in SQL. */
  readonly online?: boolean | null
  readonly channel?: Channel | null
  /** Minor units a minute. */
  readonly maxPerMinute?: bigint | null
  /** Attribute slugs; a reader must carry all. */
  readonly attributes?: readonly string[] | null
  readonly text?: string | null
}

/** Where a page of the list ended. */
export interface Place {
  readonly name: string
  readonly id: string
}

export async function readersWhere(
  on: Queryable,
  query: ReaderQuery,
  after: Place | null,
  limit: number,
  currency: string,
): Promise<Reader[]> {
  const rows = await on.rows<Row>(PAGE, [...filters(query), after?.name ?? null, after?.id ?? null, limit])
  return rows.map(row => readerIn(row, currency))
}

/** In the order of the list. */
export const allReaders = async (on: Queryable, currency: string) =>
  (await on.rows<Row>(ALL)).map(row => readerIn(row, currency))

export async function countReaders(on: Queryable, query: ReaderQuery): Promise<number> {
  return (await on.row<{ count: number }>(COUNT, filters(query)))?.count ?? 0
}

export const readerWhereSlug = async (on: Queryable, slug: string, currency: string) =>
  one(await on.row<Row>(BY_SLUG, [slug]), currency)
export const readerWhereSubject = async (on: Queryable, subject: string, currency: string) =>
  one(await on.row<Row>(BY_SUBJECT, [subject]), currency)
export const readersWhereIds = async (on: Queryable, ids: readonly string[], currency: string) =>
  (await on.rows<Row>(BY_IDS, [ids])).map(row => readerIn(row, currency))

const REACHABLE = statement(
  'catalogue.reachable-subjects',
  'SELECT subject FROM availability.reachable_subjects() AS reachable (subject)',
)

/** Who can be rung now, as presence defines it in SQL. */
export const reachableSubjects = async (on: Queryable): Promise<string[]> =>
  (await on.rows<{ subject: string }>(REACHABLE)).map(({ subject }) => subject)

/** Of archived readers too, who are shown to nobody. */
const ACCOUNT = statement('catalogue.reader-account', 'SELECT id FROM cms.reader_accounts WHERE subject = $1')

export const profileIdWhereSubject = async (on: Queryable, subject: string): Promise<string | null> =>
  (await on.row<{ id: string }>(ACCOUNT, [subject]))?.id ?? null

export async function profileWhereReader(
  on: Queryable,
  id: string,
  currency: string,
): Promise<ReaderProfile | null> {
  const row = await on.row<Row & { version: string }>(PROFILE, [id])
  if (!row) return null
  const { name, tagline, bio, location, languages, picture } = row.shown
  const rates = ratesIn(row, currency)
  const mine = {
    version: row.version,
    status: 'PUBLISHED' as const,
    name,
    tagline,
    bio,
    location,
    languages,
    picture,
    rates,
  }
  return Object.assign(new ReaderProfile(), mine)
}

function filters({ online, channel, maxPerMinute, attributes, text }: ReaderQuery): unknown[] {
  const wanted = attributes?.length ? attributes : null
  // % and _ in what people type are letters, not wildcards
  const like = text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : null
  return [online ?? null, channel ?? null, maxPerMinute ?? null, wanted, like]
}

const one = (row: Row | null, currency: string): Reader | null => row && readerIn(row, currency)

function readerIn(row: Row, currency: string): Reader {
  return Object.assign(new Reader(), row.shown, { rates: ratesIn(row, currency) })
}

const ratesIn = ({ shown }: Row, currency: string): Rate[] =>
  shown.rates.map(({ channel, minor }) => ({ channel, perMinute: money(BigInt(minor), currency) }))
