import { cached } from '../../foundation/cache.ts'
import { type Queryable, statement } from '../../foundation/database/database.ts'
import type { From } from '../content.ts'
import type { Reader } from '../reader.ts'
import { ratings } from '../search/ratings.ts'
import { policies } from '../terms/policies.ts'
import { BadgeProgress, badgeOf, heightOf, nextLevel, ReaderBadge } from './badge.ts'

/** Whole days, today among them, so that a badge does not come and go with the hour. */
const SUMS = `SELECT profile_id AS id, subject, sum(readings)::int AS readings FROM readings.completed_by_day
   WHERE day > (SELECT (now AT TIME ZONE 'UTC')::date FROM foundation.clock_face) - $1::int`
const COUNTS = statement('catalogue.recent-readings', `${SUMS} GROUP BY profile_id, subject`)
const COUNTS_OF = statement(
  'catalogue.recent-readings-of',
  `${SUMS} AND profile_id = $2 GROUP BY profile_id, subject`,
)

interface Count {
  readonly id: string
  /** Slug of an attribute. */
  readonly subject: string
  readonly readings: number
}

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>

async function countsIn(rows: Promise<Count[]>): Promise<Counts> {
  const counts = new Map<string, Map<string, number>>()
  for (const { id, subject, readings } of await rows) {
    const bySubject = counts.get(id) ?? new Map<string, number>()
    counts.set(id, bySubject.set(subject, readings))
  }
  return counts
}

const allCounts = (on: Queryable, days: number) => countsIn(on.rows<Count>(COUNTS, [days]))

/** Nothing publishes it: a badge that was reached is shown within a minute, so that no reading costs a sum over all readers. */
const BADGES = 'badges'

/** Readings of the days that count, by reader and attribute. */
const counts = cached(
  BADGES,
  async (from: From): Promise<Counts> => allCounts(from.db, (await policies(from)).badges.days),
)

/** A reader's badges, the highest first. */
export async function badgesOf(
  from: From,
  reader: Pick<Reader, 'id' | 'attributes'>,
): Promise<ReaderBadge[]> {
  const mine = (await counts(from)).get(reader.id)
  if (!mine) return []
  const [rating, { badges: terms }] = await Promise.all([meanOf(from, reader.id), policies(from)])
  return reader.attributes
    .flatMap(attribute => {
      const level = badgeOf(mine.get(attribute.slug) ?? 0, rating, terms)
      return level ? [Object.assign(new ReaderBadge(), { attribute, level })] : []
    })
    .sort((one, other) => heightOf(other.level) - heightOf(one.level))
}

/** How high a reader's highest badge is, from 1; 0 without any. */
export type BadgeHeight = (reader: {
  readonly id: string
  readonly attributes: readonly { readonly slug: string }[]
}) => number

/** Asked once for a list: then each of its readers costs no statement. */
export async function badgeHeights(from: From): Promise<BadgeHeight> {
  const [all, rated, { badges: terms }] = await Promise.all([counts(from), ratings(from), policies(from)])
  return ({ id, attributes }) => {
    const bySubject = all.get(id)
    if (!bySubject) return 0
    const most = Math.max(0, ...attributes.map(({ slug }) => bySubject.get(slug) ?? 0))
    const level = badgeOf(most, mean(rated.get(id)), terms)
    return level ? heightOf(level) : 0
  }
}

/** How far a reader is with each attribute of their profile, as it is now. */
export async function badgeProgress(
  from: From,
  reader: Pick<Reader, 'id' | 'attributes'>,
): Promise<BadgeProgress[]> {
  const { badges: terms } = await policies(from)
  const mine = (await countsIn(from.db.rows<Count>(COUNTS_OF, [terms.days, reader.id]))).get(reader.id)
  const rating = await meanOf(from, reader.id)
  return reader.attributes.map(attribute => {
    const readings = mine?.get(attribute.slug) ?? 0
    const level = badgeOf(readings, rating, terms)
    return Object.assign(new BadgeProgress(), {
      attribute,
      level,
      readings,
      rating,
      next: nextLevel(level, terms),
    })
  })
}

const meanOf = async (from: From, id: string) => mean((await ratings(from)).get(id))

const mean = (rating: { count: number; stars: number } | undefined): number | null =>
  rating && rating.count > 0 ? rating.stars / rating.count : null
