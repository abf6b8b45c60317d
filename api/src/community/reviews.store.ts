import { type Queryable, statement, type Transaction } from '../foundation/database.ts'
import { Review } from './review.ts'

const COLUMNS = 'id, stars, comment, at, reply, client_id AS "clientId"'
const ADD = statement(
  'reviews.add',
  `WITH added AS (
     INSERT INTO api.reviews (reading_id, profile_id, client_id, stars, comment, at) VALUES ($1, $2, $3, $4, $5, api.clock_now())
     ON CONFLICT DO NOTHING RETURNING *
   ), counted AS (
     INSERT INTO api.review_totals AS t (profile_id, count, stars) SELECT profile_id, 1, stars FROM added
     ON CONFLICT (profile_id) DO UPDATE SET count = t.count + 1, stars = t.stars + excluded.stars
   )
   SELECT ${COLUMNS} FROM added`,
)
const OF_READING = statement('reviews.of-reading', `SELECT ${COLUMNS} FROM api.reviews WHERE reading_id = $1`)
const PAGE = statement(
  'reviews.page',
  `SELECT ${COLUMNS} FROM api.reviews WHERE profile_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
)
const TOTALS = 'SELECT profile_id AS "profileId", count, stars FROM api.review_totals'
const TOTALS_OF = statement('reviews.totals-of', `${TOTALS} WHERE profile_id = ANY ($1::uuid[])`)
const ALL_TOTALS = statement('reviews.totals', TOTALS)

export interface NewReview {
  readingId: string
  profileId: string
  clientId: string
  stars: number
  comment: string
}

/** Null when this reading has its review already. */
export const addReview = (tx: Transaction, r: NewReview) =>
  reviewIn(tx.row<Review>(ADD, [r.readingId, r.profileId, r.clientId, r.stars, r.comment]))
export const reviewOfReading = (on: Queryable, readingId: string) =>
  reviewIn(on.row<Review>(OF_READING, [readingId]))
export const reviewPage = (on: Queryable, profileId: string, before: string | null, first: number) =>
  on.rows<Review>(PAGE, [profileId, before, first + 1])

export interface Totals {
  profileId: string
  count: number
  stars: number
}

export const reviewTotals = (on: Queryable, profileIds: readonly string[]) =>
  on.rows<Totals>(TOTALS_OF, [profileIds])
export const allReviewTotals = (on: Queryable) => on.rows<Totals>(ALL_TOTALS)

/** A member of a union is told by its class. */
async function reviewIn(asked: Promise<Review | null>): Promise<Review | null> {
  const row = await asked
  return row && Object.assign(new Review(), row)
}
