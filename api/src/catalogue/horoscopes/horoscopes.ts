import type { App } from '../../app.ts'
import { cached } from '../../foundation/cache.ts'
import { statement } from '../../foundation/database/database.ts'
import { CONTENT, type From as OfContent } from '../content.ts'
import { isDocumentId } from '../document-id.ts'
import { Horoscope, type HoroscopeRow } from './horoscope.ts'
import { SIGNS, type ZodiacSign } from './zodiac-sign.ts'

type From = OfContent & Pick<App, 'clock'>

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** The earliest time zone is so far ahead of UTC. */
const EARLIEST_ZONE_MS = 14 * HOUR_MS
/** Where a day has none, one that is at most this old is shown instead. */
const OLDEST_DAYS = 31

const FIELDS = 'day::text AS day, sign, brand, updated_at AS "updatedAt", bodies'

export const HOROSCOPES = statement(
  'catalogue.horoscopes',
  `SELECT ${FIELDS} FROM cms.shown_horoscopes WHERE noon >= $1 ORDER BY day DESC, sign`,
)

export const HOROSCOPE_DRAFT = statement(
  'catalogue.horoscope-draft',
  `SELECT ${FIELDS} FROM cms.horoscope_drafts WHERE id = $1`,
)

/** All of the last month and those ahead, the newest day first. */
const published = cached(
  CONTENT,
  ({ db, clock }: From): Promise<readonly HoroscopeRow[]> =>
    db.rows<HoroscopeRow>(HOROSCOPES, [new Date(clock.now().getTime() - (OLDEST_DAYS + 1) * DAY_MS)]),
)

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** @rule from when a horoscope is shown: from the day before its own, by the time zone in which that day begins first. */
export const isShownYet = (day: string, at: Date): boolean =>
  day <= dayOf(new Date(at.getTime() + EARLIEST_ZONE_MS + DAY_MS))

export interface HoroscopesAsked {
  readonly brand: string
  /** Null: today in UTC. */
  readonly day: string | null
}

/** For each sign the one of the day, else the newest before it; a sign that has none of the last month is left out. */
export async function horoscopesOf(from: From, asked: HoroscopesAsked): Promise<Horoscope[]> {
  const rows = await published(from)
  return SIGNS.flatMap(sign => found(rows, from.clock.now(), { ...asked, sign }) ?? [])
}

/** The one of the day, else the newest before it; null: there is none of the last month. */
export async function horoscopeOf(
  from: From,
  asked: HoroscopesAsked & { readonly sign: ZodiacSign },
): Promise<Horoscope | null> {
  return found(await published(from), from.clock.now(), asked)
}

/** A brand's own goes before the one for all of the same day. */
function found(
  rows: readonly HoroscopeRow[],
  at: Date,
  { brand, day, sign }: HoroscopesAsked & { readonly sign: ZodiacSign },
): Horoscope | null {
  const until = day ?? dayOf(at)
  const of = rows.filter(
    row =>
      row.sign === sign &&
      row.day <= until &&
      isShownYet(row.day, at) &&
      (row.brand === null || row.brand === brand),
  )
  const newest = of.filter(row => row.day === of[0]?.day)
  const row = newest.find(each => each.brand !== null) ?? newest[0]
  return row ? Horoscope.of(row) : null
}

/** A horoscope as staff saved it last, published or not, by its id in the cms. Null: there is none, or it lacks a day or a sign. */
export async function horoscopeDraft({ db }: Pick<From, 'db'>, document: string): Promise<Horoscope | null> {
  if (!isDocumentId(document)) return null
  const row = await db.row<HoroscopeRow>(HOROSCOPE_DRAFT, [document])
  return row ? Horoscope.of(row) : null
}
