import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import { MOST_WISHES, type Wish } from './wish.ts'
import type { KnownOffer, Offer } from './wish-news.ts'

const ADD = statement(
  'wishes.add',
  `INSERT INTO shop.wishes (person_id, product_id, added_at, known_price, was_there)
   SELECT $1, $2, now, $3, $4 FROM foundation.clock_face WHERE (SELECT count(*) FROM shop.wishes WHERE person_id = $1) < ${MOST_WISHES}
   ON CONFLICT DO NOTHING`,
)
const REMOVE = statement('wishes.remove', 'DELETE FROM shop.wishes WHERE person_id = $1 AND product_id = $2')
const AMONG = statement(
  'wishes.among',
  'SELECT product_id AS id FROM shop.wishes WHERE person_id = $1 AND product_id = ANY ($2::uuid[])',
)
const PAGE = statement(
  'wishes.page',
  `SELECT id, product_id AS "productId" FROM shop.wishes WHERE person_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
)
const WISHED = statement('wishes.wished', 'SELECT DISTINCT product_id AS id FROM shop.wishes')
const OFFERS = 'unnest($1::uuid[], $2::bigint[], $3::boolean[]) AS o (product_id, price, is_there)'
/** Dearer, or gone: nobody is notified of it, and it is known from now on. */
const LEARN = statement(
  'wishes.learn',
  `UPDATE shop.wishes w SET known_price = greatest(o.price, w.known_price), was_there = o.is_there FROM ${OFFERS}
   WHERE w.product_id = o.product_id AND (o.price > w.known_price OR (w.was_there AND NOT o.is_there))
     AND NOT (o.is_there AND (o.price < w.known_price OR NOT w.was_there))`,
)
const TO_NOTIFY = statement(
  'wishes.to-notify',
  `SELECT DISTINCT w.person_id AS id FROM ${OFFERS} JOIN shop.wishes w ON w.product_id = o.product_id
     LEFT JOIN shop.wish_notices n ON n.person_id = w.person_id CROSS JOIN foundation.clock_face
   WHERE o.is_there AND (o.price < w.known_price OR NOT w.was_there) AND (n.at IS NULL OR n.at <= now - interval '1 day') LIMIT $4`,
)
const TAKE_TURN = statement(
  'wishes.take-turn',
  `INSERT INTO shop.wish_notices AS n (person_id, at) SELECT $1, now FROM foundation.clock_face
   ON CONFLICT (person_id) DO UPDATE SET at = excluded.at WHERE n.at <= excluded.at - interval '1 day' RETURNING person_id AS id`,
)
const KNOWN = statement(
  'wishes.known',
  `SELECT id AS "wishId", product_id AS "productId", known_price AS price, was_there AS "isThere" FROM shop.wishes
   WHERE person_id = $1 AND product_id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE`,
)
const KNOW = statement('wishes.know', 'UPDATE shop.wishes SET known_price = $2, was_there = $3 WHERE id = $1')
const OF_PERSON = statement(
  'wishes.of-person',
  'SELECT product_id AS "productId", added_at AS "addedAt" FROM shop.wishes WHERE person_id = $1 ORDER BY id',
)
const FORGET = statement(
  'wishes.forget',
  'WITH notices AS (DELETE FROM shop.wish_notices WHERE person_id = $1) DELETE FROM shop.wishes WHERE person_id = $1',
)

export const addWishRow = (tx: Transaction, personId: string, { productId, price, isThere }: Offer) =>
  tx.rows(ADD, [personId, productId, price, isThere])
export const removeWishRow = (tx: Transaction, personId: string, productId: string) =>
  tx.rows(REMOVE, [personId, productId])

/** Which of these products somebody wishes for. */
export async function wishesAmong(
  on: Queryable,
  personId: string,
  productIds: readonly string[],
): Promise<Map<string, true>> {
  const rows = await on.rows<{ id: string }>(AMONG, [personId, productIds])
  return new Map(rows.map(({ id }) => [id, true]))
}

/** The newest first, one more than asked for. */
export const wishesPage = (on: Queryable, personId: string, before: string | null, first: number) =>
  on.rows<Wish>(PAGE, [personId, before, first + 1])

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** All products that anybody wishes for. */
export const wishedProducts = async (on: Queryable): Promise<string[]> => ids(await on.rows(WISHED, []))

const columnsOf = (offers: readonly Offer[]) => [
  offers.map(({ productId }) => productId),
  offers.map(({ price }) => price),
  offers.map(({ isThere }) => isThere),
]

export const learnOffers = (on: Queryable, offers: readonly Offer[]) => on.rows(LEARN, columnsOf(offers))

/** Who may be notified of these offers now. */
export const peopleToNotify = async (
  on: Queryable,
  offers: readonly Offer[],
  most: number,
): Promise<string[]> => ids(await on.rows(TO_NOTIFY, [...columnsOf(offers), most]))

/** False: they were notified within a day. */
export const takeTurn = async (tx: Transaction, personId: string): Promise<boolean> =>
  (await tx.row(TAKE_TURN, [personId])) !== null

/** As they know them, the first wished for first; locked. */
export const knownOffers = (tx: Transaction, personId: string, productIds: readonly string[]) =>
  tx.rows<KnownOffer>(KNOWN, [personId, productIds])
export const know = (tx: Transaction, wishId: string, { price, isThere }: Offer) =>
  tx.rows(KNOW, [wishId, price, isThere])

/** For the copy of their data. */
export const wishesOf = (on: Queryable, personId: string): Promise<object[]> => on.rows(OF_PERSON, [personId])
/** Of who leaves for good. */
export const forgetWishes = (tx: Transaction, personId: string) => tx.rows(FORGET, [personId])
