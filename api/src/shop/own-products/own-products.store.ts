import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import {
  type Decision,
  MOST_OWN_PRODUCTS,
  type OwnProductRow,
  type WrittenProduct,
} from './own-product-rules.ts'

const COLUMNS = `id, person_id AS "personId", profile_id AS "profileId", product_id AS "productId", state, round, name, words, kind, price, grams,
  pictures, reason, changed_at AS "changedAt"`
const ADD = statement(
  'own-products.add',
  `INSERT INTO shop.own_products (person_id, profile_id, state, name, words, kind, price, grams, pictures, changed_at)
   SELECT $1, $2, 'DRAFT', $3, $4, $5, $6, $7, $8::uuid[], now FROM foundation.clock_face
   WHERE (SELECT count(*) FROM shop.own_products WHERE person_id = $1) < ${MOST_OWN_PRODUCTS} RETURNING id`,
)
const CHANGE = statement(
  'own-products.change',
  `UPDATE shop.own_products SET state = 'DRAFT', reason = NULL, name = $2, words = $3, kind = $4, price = $5, grams = $6,
     pictures = coalesce($7::uuid[], pictures), changed_at = now FROM foundation.clock_face WHERE id = $1`,
)
const BY_ID = statement('own-products.by-id', `SELECT ${COLUMNS} FROM shop.own_products WHERE id = $1`)
const LOCK = statement(
  'own-products.lock',
  `SELECT ${COLUMNS} FROM shop.own_products WHERE id = $1 FOR UPDATE`,
)
const OF = statement(
  'own-products.of',
  `SELECT ${COLUMNS} FROM shop.own_products WHERE person_id = $1 ORDER BY id DESC LIMIT ${MOST_OWN_PRODUCTS}`,
)
const SEND = statement(
  'own-products.send',
  `UPDATE shop.own_products SET state = 'SENT', round = round + 1, reason = NULL, changed_at = now FROM foundation.clock_face WHERE id = $1`,
)
const RECEIVED = statement(
  'own-products.received',
  'UPDATE shop.own_products SET product_id = $2 WHERE id = $1',
)
const SENT = statement(
  'own-products.sent',
  `SELECT ${COLUMNS} FROM shop.own_products WHERE state = 'SENT' ORDER BY id LIMIT $1`,
)
const DECIDE = statement(
  'own-products.decide',
  `UPDATE shop.own_products SET state = $2, reason = $3, product_id = $4, changed_at = now FROM foundation.clock_face WHERE id = $1`,
)

export const addOwnProduct = async (
  tx: Transaction,
  personId: string,
  profileId: string,
  w: WrittenProduct,
  pictures: readonly string[],
): Promise<string | null> =>
  (
    await tx.row<{ id: string }>(ADD, [
      personId,
      profileId,
      w.name,
      w.words,
      w.kind,
      w.price,
      w.grams,
      pictures,
    ])
  )?.id ?? null
/** It is a draft again; without pictures they stay as they are. */
export const changeOwnProduct = (
  tx: Transaction,
  id: string,
  w: WrittenProduct,
  pictures: readonly string[] | null,
) => tx.rows(CHANGE, [id, w.name, w.words, w.kind, w.price, w.grams, pictures])
export const ownProductById = (on: Queryable, id: string): Promise<OwnProductRow | null> =>
  on.row(BY_ID, [id])
export const lockOwnProduct = (tx: Transaction, id: string): Promise<OwnProductRow | null> =>
  tx.row(LOCK, [id])
/** The newest first. */
export const ownProductsOf = (on: Queryable, personId: string) => on.rows<OwnProductRow>(OF, [personId])
export const writeSent = (tx: Transaction, id: string) => tx.rows(SEND, [id])
/** The cms has it, under this id. */
export const writeReceived = (on: Queryable, id: string, productId: string) =>
  on.rows(RECEIVED, [id, productId])
/** Those that wait for staff, the oldest first. */
export const sentProducts = (on: Queryable, most: number) => on.rows<OwnProductRow>(SENT, [most])
export const writeDecided = (tx: Transaction, id: string, decision: Decision, productId: string) =>
  tx.rows(DECIDE, [id, decision.state, decision.state === 'DECLINED' ? decision.reason : null, productId])
