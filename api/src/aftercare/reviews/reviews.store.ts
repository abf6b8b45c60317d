import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import { Review } from './review.ts'

const COLUMNS =
  'id, stars, comment, at, reply, reply_at AS "replyAt", client_id AS "clientId", profile_id AS "profileId"'
const ADD = statement(
  'reviews.add',
  `WITH added AS (
     INSERT INTO aftercare.reviews (reading_id, profile_id, client_id, stars, comment, at) VALUES ($1, $2, $3, $4, $5, foundation.clock_now())
     ON CONFLICT DO NOTHING RETURNING *
   ), counted AS (
     INSERT INTO aftercare.review_totals AS t (profile_id, count, stars) SELECT profile_id, 1, stars FROM added
     ON CONFLICT (profile_id) DO UPDATE SET count = t.count + 1, stars = t.stars + excluded.stars
   )
   SELECT ${COLUMNS} FROM added`,
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
const PAGE = statement(
  'reviews.page',
  `SELECT ${COLUMNS} FROM aftercare.reviews WHERE profile_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
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
}

/** Null when this reading has its review already. */
export const addReview = (tx: Transaction, r: NewReview) =>
  reviewIn(tx.row<Row>(ADD, [r.readingId, r.profileId, r.clientId, r.stars, r.comment]))
export const reviewOfReading = (on: Queryable, readingId: string) =>
  reviewIn(on.row<Row>(OF_READING, [readingId]))
export const reviewById = (on: Queryable, id: string) => reviewIn(on.row<Row>(BY_ID, [id]))
/** The one reply of a review: written, or written over. */
export const setReply = (tx: Transaction, id: string, text: string) =>
  reviewIn(tx.row<Row>(REPLY, [id, text]))
export const reviewPage = async (on: Queryable, profileId: string, before: string | null, first: number) =>
  (await on.rows<Row>(PAGE, [profileId, before, first + 1])).map(reviewOf)

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
