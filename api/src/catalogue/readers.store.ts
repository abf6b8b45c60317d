import { money } from '../foundation/contract/money-type.ts'
import { type Queryable, statement } from '../foundation/database/database.ts'
import { Attribute, type Channel, type Rate, Reader } from './reader.ts'
import { ReaderProfile } from './reader-profile.ts'

/** "shown" is everything a reader is, as the cms stores it. Drafts and archived readers have no row there. */
const SELECT = 'SELECT shown FROM cms.shown_readers r'
/** Moderation hides a profile from everybody; who it is of stays a reader, and can edit it. */
const IS_HIDDEN = `EXISTS (SELECT FROM trust.hidden_content h WHERE h.kind = 'PROFILE' AND h.subject_id = r.id)`

const BY_SLUG = statement('catalogue.reader-by-slug', `${SELECT} WHERE slug = $1 AND NOT ${IS_HIDDEN}`)
const BY_SUBJECT = statement('catalogue.reader-by-subject', `${SELECT} WHERE subject = $1`)
const BY_IDS = statement(
  'catalogue.readers-by-ids',
  `${SELECT} WHERE id = ANY ($1::uuid[]) AND NOT ${IS_HIDDEN}`,
)
/** The version is the moment of the last change as Payload writes it: in UTC, to the millisecond. */
const PROFILE = statement(
  'catalogue.reader-profile',
  `SELECT shown, to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS version
   FROM cms.shown_readers WHERE id = $1`,
)

const ALL = statement(
  'catalogue.readers',
  `SELECT shown, ${IS_HIDDEN} AS "isHidden" FROM cms.shown_readers r ORDER BY name, id`,
)
const COUNT = statement('catalogue.readers-count', 'SELECT count(*)::int AS count FROM cms.shown_readers')

/** Every read of a reader, for the test that plans them all against the cms's own tables. */
export const READS = [BY_SLUG, BY_SUBJECT, BY_IDS, PROFILE, ALL, COUNT]

interface Row {
  readonly shown: Omit<Reader, 'rates'> & { rates: { channel: Channel; minor: number }[] }
}

/** By name, also those whose profile moderation hides. */
export const allReaders = async (on: Queryable, currency: string) =>
  (await on.rows<Row & { isHidden: boolean }>(ALL)).map(row => ({
    reader: readerIn(row, currency),
    isHidden: row.isHidden,
  }))

/** Those whom everybody sees, by name. */
export const shownReaders = async (on: Queryable, currency: string): Promise<Reader[]> =>
  (await allReaders(on, currency)).flatMap(({ reader, isHidden }) => (isHidden ? [] : [reader]))

export const countReaders = async (on: Queryable): Promise<number> =>
  (await on.row<{ count: number }>(COUNT))?.count ?? 0

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

const BOOKABLE_READERS = statement(
  'catalogue.bookable-readers',
  'SELECT subject, starts_at AS "startsAt" FROM bookings.bookable_readers',
)

/** When each reader's next free time is, as bookings found it. */
export const bookableReadersNow = (on: Queryable) =>
  on.rows<{ subject: string; startsAt: Date }>(BOOKABLE_READERS, [])

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
  const { name, tagline, bio, location, languages, attributes, topics, timeZone, picture } = row.shown
  const rates = ratesIn(row, currency)
  const mine = {
    version: row.version,
    status: 'PUBLISHED' as const,
    name,
    tagline,
    bio,
    location,
    languages,
    attributes,
    topics,
    timeZone,
    picture,
    rates,
  }
  return Object.assign(new ReaderProfile(), mine)
}

const one = (row: Row | null, currency: string): Reader | null => row && readerIn(row, currency)

function readerIn(row: Row, currency: string): Reader {
  const attributes = row.shown.attributes.map(each => Object.assign(new Attribute(), each))
  return Object.assign(new Reader(), row.shown, { attributes, rates: ratesIn(row, currency) })
}

const ratesIn = ({ shown }: Row, currency: string): Rate[] =>
  shown.rates.map(({ channel, minor }) => ({ channel, perMinute: money(BigInt(minor), currency) }))
