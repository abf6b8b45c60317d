import { type Queryable, statement } from '../foundation/database.ts'
import { money } from '../foundation/money-type.ts'
import { type Attribute, type Channel, type Image, type Rate, Reader } from './reader.ts'
import { ReaderProfile } from './reader-profile.ts'

const image = (column: string) =>
  `(SELECT json_build_object('url', m.url, 'width', m.width, 'height', m.height, 'alt', m.alt) FROM cms.media m WHERE m.id = r.${column})`

const RATES = 'r.rates_chat::bigint AS chat, r.rates_voice::bigint AS voice, r.rates_video::bigint AS video'
const LANGUAGES = `ARRAY(SELECT t.text FROM cms.readers_texts t WHERE t.parent_id = r.id AND t.path = 'languages' ORDER BY t."order")::text[] AS languages`

/** Everything a reader is, in one row: lists come as JSON, so that a page of readers is one statement. */
const COLUMNS = `r.id, r.slug, r.subject, r.name, r.tagline, r.bio, r.location, r.time_zone AS "timeZone", r.reading_since::int AS "readingSince",
  ${RATES}, ${LANGUAGES},
  ${image('picture_id')} AS picture, ${image('background_id')} AS background,
  ARRAY(SELECT t.value::text FROM cms.readers_topics t WHERE t.parent_id = r.id ORDER BY t."order") AS topics,
  (SELECT coalesce(json_agg(json_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'kind', a.kind) ORDER BY l."order"), '[]')
     FROM cms.readers_rels l JOIN cms.attributes a ON a.id = l.attributes_id WHERE l.parent_id = r.id AND l.path = 'attributes') AS attributes`
/** Drafts and archived readers are nobody's to see here. */
const VISIBLE = `r._status = 'published' AND r.archived IS NOT TRUE`

const BY_SLUG = statement(
  'catalogue.reader-by-slug',
  `SELECT ${COLUMNS} FROM cms.readers r WHERE r.slug = $1 AND ${VISIBLE}`,
)
const ID_BY_SUBJECT = statement(
  'catalogue.reader-id-by-subject',
  `SELECT r.id FROM cms.readers r WHERE r.subject = $1 AND ${VISIBLE}`,
)
const BY_SUBJECT = statement(
  'catalogue.reader-by-subject',
  `SELECT ${COLUMNS} FROM cms.readers r WHERE r.subject = $1 AND ${VISIBLE}`,
)
const BY_IDS = statement(
  'catalogue.readers-by-ids',
  `SELECT ${COLUMNS} FROM cms.readers r WHERE r.id = ANY ($1::uuid[]) AND ${VISIBLE}`,
)

/** The version is the moment of the last change as Payload writes it: in UTC, to the millisecond. */
const PROFILE = statement(
  'catalogue.reader-profile',
  `SELECT to_char(r.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS version, upper(r._status::text) AS status,
     r.name, r.tagline, r.bio, r.location, ${RATES}, ${LANGUAGES}, ${image('picture_id')} AS picture
   FROM cms.readers r WHERE r.id = $1 AND ${VISIBLE}`,
)

const MATCHES = `${VISIBLE}
  AND ($1::boolean IS NOT TRUE OR r.subject IN (SELECT api.reachable_subjects()))
  AND ($2::text IS NULL OR CASE $2 WHEN 'CHAT' THEN r.rates_chat WHEN 'VOICE' THEN r.rates_voice ELSE r.rates_video END IS NOT NULL)
  AND ($3::bigint IS NULL OR CASE $2 WHEN 'CHAT' THEN r.rates_chat WHEN 'VOICE' THEN r.rates_voice WHEN 'VIDEO' THEN r.rates_video
        ELSE least(r.rates_chat, r.rates_voice, r.rates_video) END <= $3)
  AND ($4::text[] IS NULL OR (SELECT count(*) FROM cms.readers_rels l JOIN cms.attributes a ON a.id = l.attributes_id
        WHERE l.parent_id = r.id AND l.path = 'attributes' AND a.slug = ANY ($4)) = cardinality($4))
  AND ($5::text IS NULL OR r.name ILIKE $5 OR r.tagline ILIKE $5 OR r.bio ILIKE $5)`
const PAGE = statement(
  'catalogue.readers-page',
  `SELECT ${COLUMNS} FROM cms.readers r WHERE ${MATCHES} AND ($6::text IS NULL OR (r.name, r.id) > ($6, $7::uuid)) ORDER BY r.name, r.id LIMIT $8`,
)
const COUNT = statement(
  'catalogue.readers-count',
  `SELECT count(*)::int AS count FROM cms.readers r WHERE ${MATCHES}`,
)

/** Every read of a reader, for the test that runs them all against the cms's own tables. */
export const READS = [BY_SLUG, ID_BY_SUBJECT, BY_SUBJECT, BY_IDS, PROFILE, PAGE, COUNT]

interface RatesRow {
  chat: bigint | null
  voice: bigint | null
  video: bigint | null
}

interface Row extends Omit<Reader, 'rates'>, RatesRow {
  picture: Image | null
  attributes: Attribute[]
}

export interface ReaderQuery {
  /** True: only who can be reached now, as presence says it in SQL. */
  readonly online?: boolean | null
  readonly channel?: Channel | null
  /** Minor units a minute. */
  readonly maxPerMinute?: bigint | null
  /** Attribute slugs; a reader must carry all. */
  readonly attributes?: readonly string[] | null
  readonly text?: string | null
}

export async function readersWhere(
  on: Queryable,
  query: ReaderQuery,
  after: { name: string; id: string } | null,
  limit: number,
  currency: string,
): Promise<Reader[]> {
  const rows = await on.rows<Row>(PAGE, [...filters(query), after?.name ?? null, after?.id ?? null, limit])
  return rows.map(row => readerIn(row, currency))
}

export async function countReaders(on: Queryable, query: ReaderQuery): Promise<number> {
  return (await on.row<{ count: number }>(COUNT, filters(query)))?.count ?? 0
}

export const readerWhereSlug = async (on: Queryable, slug: string, currency: string) =>
  one(await on.row<Row>(BY_SLUG, [slug]), currency)
export const readerWhereSubject = async (on: Queryable, subject: string, currency: string) =>
  one(await on.row<Row>(BY_SUBJECT, [subject]), currency)
export const readersWhereIds = async (on: Queryable, ids: readonly string[], currency: string) =>
  (await on.rows<Row>(BY_IDS, [ids])).map(row => readerIn(row, currency))

export const readerIdWhereSubject = async (on: Queryable, subject: string) =>
  (await on.row<{ id: string }>(ID_BY_SUBJECT, [subject]))?.id ?? null

export async function profileWhereReader(
  on: Queryable,
  id: string,
  currency: string,
): Promise<ReaderProfile | null> {
  const found = await on.row<Omit<ReaderProfile, 'rates'> & RatesRow>(PROFILE, [id])
  if (!found) return null
  const { chat, voice, video, ...row } = found
  return Object.assign(new ReaderProfile(), row, { rates: ratesIn({ chat, voice, video }, currency) })
}

const one = (row: Row | null, currency: string): Reader | null => row && readerIn(row, currency)

function filters({
  online = null,
  channel = null,
  maxPerMinute = null,
  attributes = null,
  text = null,
}: ReaderQuery): unknown[] {
  const wanted = attributes && attributes.length > 0 ? attributes : null
  // % and _ in what people type are letters, not wildcards
  return [online, channel, maxPerMinute, wanted, text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : null]
}

function readerIn({ chat, voice, video, ...row }: Row, currency: string): Reader {
  return Object.assign(new Reader(), row, { rates: ratesIn({ chat, voice, video }, currency) })
}

function ratesIn({ chat, voice, video }: RatesRow, currency: string): Rate[] {
  const rates: Rate[] = []
  if (chat !== null) rates.push({ channel: 'CHAT', perMinute: money(chat, currency) })
  if (voice !== null) rates.push({ channel: 'VOICE', perMinute: money(voice, currency) })
  if (video !== null) rates.push({ channel: 'VIDEO', perMinute: money(video, currency) })
  return rates
}
