import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import { ProductReview } from './product-review.ts'
import type { ProductReviewState } from './review-state.ts'

const COLUMNS =
  'id, product_id AS "productId", person_id AS "personId", stars, comment, state, at, changed_at AS "changedAt"'

const ADD = statement(
  'product-reviews.add',
  `INSERT INTO shop.reviews (product_id, person_id, stars, comment, state, at) SELECT $1, $2, $3, $4, $5, now FROM foundation.clock_face
   ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
)
const CHANGE = statement(
  'product-reviews.change',
  `UPDATE shop.reviews SET stars = $2, comment = $3, state = $4, changed_at = now FROM foundation.clock_face WHERE id = $1 RETURNING ${COLUMNS}`,
)
const SET_STATE = statement(
  'product-reviews.set-state',
  `UPDATE shop.reviews SET state = $2 WHERE id = $1 RETURNING ${COLUMNS}`,
)
const COUNT = statement(
  'product-reviews.count',
  `INSERT INTO shop.review_totals AS t (product_id, count, stars) VALUES ($1, $2, $3)
   ON CONFLICT (product_id) DO UPDATE SET count = t.count + excluded.count, stars = t.stars + excluded.stars`,
)
const COUNT_LESS = statement(
  'product-reviews.count-less',
  'UPDATE shop.review_totals SET count = count + $2, stars = stars + $3 WHERE product_id = $1',
)
const BY_ID = statement('product-reviews.by-id', `SELECT ${COLUMNS} FROM shop.reviews WHERE id = $1`)
const LOCK = statement('product-reviews.lock', `SELECT ${COLUMNS} FROM shop.reviews WHERE id = $1 FOR UPDATE`)
const OF_BUYER = statement(
  'product-reviews.of-buyer',
  `SELECT ${COLUMNS} FROM shop.reviews WHERE product_id = $1 AND person_id = $2`,
)
const LOCK_OF_BUYER = statement(
  'product-reviews.lock-of-buyer',
  `SELECT ${COLUMNS} FROM shop.reviews WHERE product_id = $1 AND person_id = $2 FOR UPDATE`,
)
const BOUGHT = statement(
  'product-reviews.bought',
  `SELECT EXISTS (
     SELECT FROM shop.orders o JOIN shop.order_lines l ON l.order_id = o.id
     WHERE l.product_id = $1 AND o.person_id = $2 AND l.fulfilled > 0
   ) AS "isBought"`,
)
const PAGE = statement(
  'product-reviews.page',
  `SELECT ${COLUMNS} FROM shop.reviews WHERE product_id = $1 AND state = 'SHOWN' AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
)
const OF_PERSON = statement(
  'product-reviews.of-person',
  `SELECT product_id AS "productId", stars, comment, at, changed_at AS "changedAt" FROM shop.reviews WHERE person_id = $1 ORDER BY id`,
)

export interface NewReview {
  readonly productId: string
  readonly personId: string
  readonly stars: number
  readonly comment: string
  readonly state: ProductReviewState
}

const reviewIn = async (asked: Promise<ProductReview | null>): Promise<ProductReview | null> => {
  const row = await asked
  return row && Object.assign(new ProductReview(), row)
}
const reviewsIn = async (asked: Promise<ProductReview[]>): Promise<ProductReview[]> =>
  (await asked).map(row => Object.assign(new ProductReview(), row))

/** Null: they wrote one already. */
export const addReview = (tx: Transaction, r: NewReview) =>
  reviewIn(tx.row(ADD, [r.productId, r.personId, r.stars, r.comment, r.state]))
export const changeReview = (
  tx: Transaction,
  id: string,
  { stars, comment, state }: Pick<NewReview, 'stars' | 'comment' | 'state'>,
) => reviewIn(tx.row(CHANGE, [id, stars, comment, state]))
export const setReviewState = (tx: Transaction, id: string, state: ProductReviewState) =>
  reviewIn(tx.row(SET_STATE, [id, state]))

/** Adds to what is counted of a product; a row is made by the first that is shown. */
export async function addToTotals(
  tx: Transaction,
  productId: string,
  { count, stars }: { readonly count: number; readonly stars: number },
): Promise<void> {
  if (count > 0) await tx.rows(COUNT, [productId, count, stars])
  else if (count < 0 || stars !== 0) await tx.rows(COUNT_LESS, [productId, count, stars])
}

export const reviewById = (on: Queryable, id: string) => reviewIn(on.row(BY_ID, [id]))
export const lockReview = (tx: Transaction, id: string) => reviewIn(tx.row(LOCK, [id]))
export const reviewOfBuyer = (on: Queryable, productId: string, personId: string) =>
  reviewIn(on.row(OF_BUYER, [productId, personId]))
export const lockReviewOfBuyer = (tx: Transaction, productId: string, personId: string) =>
  reviewIn(tx.row(LOCK_OF_BUYER, [productId, personId]))

/** Whether an order of somebody's with this product was handed over. */
export const isBoughtBy = async (on: Queryable, productId: string, personId: string): Promise<boolean> =>
  (await on.row<{ isBought: boolean }>(BOUGHT, [productId, personId]))?.isBought ?? false

/** Those that are shown, the newest first, one more than asked for. */
export const reviewPage = (on: Queryable, productId: string, after: string | null, first: number) =>
  reviewsIn(on.rows(PAGE, [productId, after, first + 1]))

/** All that somebody wrote, for the copy of their data. */
export const productReviewsOf = (on: Queryable, personId: string): Promise<object[]> =>
  on.rows(OF_PERSON, [personId])
