import { type Queryable, statement } from '../../foundation/database/database.ts'

const REVIEWS = statement(
  'aftercare.reviews-of-person',
  `SELECT reading_id AS "readingId", stars, comment, at, reply, reply_at AS "replyAt" FROM aftercare.reviews
   WHERE client_id = $1 ORDER BY id`,
)

/** Reviews that a person wrote, the oldest first, for themselves. */
export const reviewsOf = (db: Queryable, personId: string): Promise<object[]> => db.rows(REVIEWS, [personId])
