import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { Bounds } from '../../readings/index.ts'
import { Review } from './review.ts'
import type { ReviewNameStyle } from './review-name.ts'
import type { ReviewsAsked, StarCount } from './review-page.ts'

const COLUMNS =
  'id, stars, comment, at, reply, reply_at AS "replyAt", client_id AS "clientId", profile_id AS "profileId", name_style AS "nameStyle", alias, is_hidden AS "isHidden"'
const ADD = statement(
  'reviews.add',
  `WITH added AS (
     INSERT INTO aftercare.reviews (reading_id, profile_id, client_id, stars, comment, name_style, alias, is_hidden, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, foundation.clock_now())
     ON CONFLICT DO NOTHING RETURNING *
   ), counted AS (
     INSERT INTO aftercare.review_totals AS t (profile_id, count, stars) SELECT profile_id, 1, stars FROM added WHERE NOT is_hidden
     ON CONFLICT (profile_id) DO UPDATE SET count = t.count + 1, stars = t.stars + excluded.stars
   )
   SELECT ${COLUMNS} FROM added`,
)
/** Counted no longer, or again; one that is so already changes nothing. */
const SET_HIDDEN = statement(
  'reviews.set-hidden',
  `WITH changed AS (
     UPDATE aftercare.reviews SET is_hidden = $2 WHERE id = $1 AND is_hidden <> $2 RETURNING reading_id, profile_id, stars
   )
   INSERT INTO aftercare.review_totals AS t (profile_id, count, stars)
   SELECT profile_id, CASE WHEN $2 THEN -1 ELSE 1 END, CASE WHEN $2 THEN -stars ELSE stars END FROM changed
   ON CONFLICT (profile_id) DO UPDATE SET count = t.count + excluded.count, stars = t.stars + excluded.stars
   RETURNING (SELECT reading_id FROM changed) AS "readingId", (SELECT stars FROM changed) AS stars`,
)
const BY_ID = statement('reviews.by-id', `SELECT ${COLUMNS} FROM aftercare.reviews WHERE id = $1`)
const REPLY = statement(
  'reviews.reply',
  `UPDATE aftercare.reviews SET reply = $2, reply_at = foundation.clock_now() WHERE id = $1 RETURNING ${COLUMNS}`,
)
const OF_READING = statement(
  'reviews.of-reading',
  `SELECT ${COLUMNS} FROM aftercare.reviews WHERE reading_id = $1`,
)
const OF = `SELECT ${COLUMNS} FROM aftercare.reviews WHERE profile_id = $1 AND NOT is_hidden`
const BY_ID_DOWN = 'AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3'
/** In each order a page is a piece of an index: what comes after a place, by stars and then by age. */
const PAGE = {
  NEWEST: statement('reviews.newest', `${OF} ${BY_ID_DOWN}`),
  HIGHEST: statement(
    'reviews.highest',
    `${OF} AND ($2::uuid IS NULL OR (stars, id) < ($4::smallint, $2)) ORDER BY stars DESC, id DESC LIMIT $3`,
  ),
  LOWEST: statement(
    'reviews.lowest',
    `${OF} AND ($2::uuid IS NULL OR stars > $4::smallint OR (stars = $4::smallint AND id < $2)) ORDER BY stars, id DESC LIMIT $3`,
  ),
}
const OF_STARS = statement('reviews.of-stars', `${OF} AND stars = $4::smallint ${BY_ID_DOWN}`)
const STAR_COUNTS = statement(
  'reviews.star-counts',
  'SELECT stars, count(*)::int AS count FROM aftercare.reviews WHERE profile_id = $1 AND NOT is_hidden GROUP BY stars',
)
const STARS_OF_READINGS = statement(
  'reviews.stars-of-readings',
  'SELECT reading_id AS "readingId", stars FROM aftercare.reviews WHERE reading_id = ANY ($1::uuid[])',
)
const STARS_BY_STEP = statement(
  'reviews.stars-by-step',
  `SELECT to_char(date_trunc($4, at AT TIME ZONE $5), 'YYYY-MM-DD') AS day, count(*)::int AS count, sum(stars)::int AS stars
   FROM aftercare.reviews WHERE profile_id = $1 AND NOT is_hidden AND at >= $2 AND at < $3 GROUP BY 1 ORDER BY 1 DESC LIMIT 60`,
)
const TOTALS = 'SELECT profile_id AS "profileId", count, stars FROM aftercare.review_totals'
const TOTALS_OF = statement('reviews.totals-of', `${TOTALS} WHERE profile_id = ANY ($1::uuid[])`)
const ALL_TOTALS = statement('reviews.totals', TOTALS)

export interface NewReview {
  readingId: string
  profileId: string
  clientId: string
  stars: number
  comment: string
  nameStyle: ReviewNameStyle
  alias: string | null
  /** It waits for staff, or a rule removed it. */
  isHidden: boolean
}

/** Null when this reading has its review already. */
export const addReview = (tx: Transaction, r: NewReview) =>
  reviewIn(
    tx.row<Row>(ADD, [
      ...[r.readingId, r.profileId, r.clientId, r.stars, r.comment, r.nameStyle, r.alias, r.isHidden],
    ]),
  )
/** Hides a review from everybody but its author, or shows it again; what is hidden does not count. Null: it was so already. */
export const setHidden = (tx: Transaction, id: string, isHidden: boolean) =>
  tx.row<{ readingId: string; stars: number }>(SET_HIDDEN, [id, isHidden])
export const reviewOfReading = (on: Queryable, readingId: string) =>
  reviewIn(on.row<Row>(OF_READING, [readingId]))
export const reviewById = (on: Queryable, id: string) => reviewIn(on.row<Row>(BY_ID, [id]))
/** The one reply of a review: written, or written over. */
export const setReply = (tx: Transaction, id: string, text: string) =>
  reviewIn(tx.row<Row>(REPLY, [id, text]))
/** One more than asked for. */
export async function reviewPage(on: Queryable, asked: ReviewsAsked): Promise<Review[]> {
  const { profileId, sort, stars, after, first } = asked
  const values = [profileId, after?.id ?? null, first + 1]
  const rows =
    stars !== null
      ? on.rows<Row>(OF_STARS, [...values, stars])
      : sort === 'NEWEST'
        ? on.rows<Row>(PAGE.NEWEST, values)
        : on.rows<Row>(PAGE[sort], [...values, after?.stars ?? null])
  return (await rows).map(reviewOf)
}

/** Of five stars to one; what nobody gave is missing. */
export const starCounts = (on: Queryable, profileId: string) => on.rows<StarCount>(STAR_COUNTS, [profileId])

/** By reading; what has no review is missing. */
export async function starsOfReadings(on: Queryable, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await on.rows<{ readingId: string; stars: number }>(STARS_OF_READINGS, [ids])
  return new Map(rows.map(({ readingId, stars }) => [readingId, stars]))
}

/** The reviews of a period, step by step; the oldest first, at most the last 60. */
export async function starsByStep(on: Queryable, profileId: string, bounds: Bounds) {
  const { since, until, step, timeZone } = bounds
  const values = [profileId, since, until, step, timeZone]
  const rows = await on.rows<{ day: string; count: number; stars: number }>(STARS_BY_STEP, values)
  return rows.reverse()
}

export interface Totals {
  profileId: string
  count: number
  stars: number
}

export const reviewTotals = (on: Queryable, profileIds: readonly string[]) =>
  on.rows<Totals>(TOTALS_OF, [profileIds])
export const allReviewTotals = (on: Queryable) => on.rows<Totals>(ALL_TOTALS)

type Row = Omit<Review, 'reply'> & { reply: string | null; replyAt: Date }

async function reviewIn(asked: Promise<Row | null>): Promise<Review | null> {
  const row = await asked
  return row && reviewOf(row)
}

/** A member of a union is resolved by its class. */
const reviewOf = ({ reply, replyAt, ...row }: Row): Review =>
  Object.assign(new Review(), row, { reply: reply === null ? null : { text: reply, at: replyAt } })
