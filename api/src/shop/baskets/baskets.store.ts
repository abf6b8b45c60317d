import type { Localized } from '../../catalogue/index.ts'
import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

/** Whose basket it is: a person's, or that of whoever has a token. */
export type Owner = { readonly personId: string } | { readonly tokenHash: Buffer }

export interface LineRow {
  readonly sku: string
  readonly count: number
  readonly names: Localized
  /** What one cost when it was put in, in minor units. */
  readonly shownPrice: bigint
}

const FIND = statement(
  'baskets.find',
  'SELECT id FROM shop.baskets WHERE person_id = $1::uuid OR token_hash = $2::bytea',
)
const LOCK = statement(
  'baskets.lock',
  'SELECT id FROM shop.baskets WHERE person_id = $1::uuid OR token_hash = $2::bytea FOR UPDATE',
)
const OPEN = statement(
  'baskets.open',
  `INSERT INTO shop.baskets (person_id, token_hash, changed_at) SELECT $1, $2, now FROM foundation.clock_face ON CONFLICT DO NOTHING`,
)
const LINES = statement(
  'baskets.lines',
  `SELECT l.sku, l.count, l.names, l.shown_price AS "shownPrice" FROM shop.basket_lines l WHERE l.basket_id = $1 ORDER BY l.place`,
)
const PUT = statement(
  'baskets.put',
  `INSERT INTO shop.basket_lines (basket_id, sku, count, names, shown_price) VALUES ($1, $2, $3, $4::jsonb, $5)
   ON CONFLICT (basket_id, sku) DO UPDATE SET count = excluded.count, names = excluded.names, shown_price = excluded.shown_price`,
)
const TAKE_OUT = statement(
  'baskets.take-out',
  'DELETE FROM shop.basket_lines WHERE basket_id = $1 AND sku = $2',
)
const CHANGED = statement(
  'baskets.changed',
  'UPDATE shop.baskets SET changed_at = now FROM foundation.clock_face WHERE id = $1',
)
const REMOVE = statement('baskets.remove', 'DELETE FROM shop.baskets WHERE id = $1')
const FORGET = statement(
  'baskets.forget',
  `DELETE FROM shop.baskets WHERE person_id IS NULL AND changed_at < foundation.clock_now() - make_interval(days => $1)`,
)

const ownerOf = (owner: Owner) =>
  'personId' in owner ? ([owner.personId, null] as const) : ([null, owner.tokenHash] as const)

export const basketOf = async (on: Queryable, owner: Owner): Promise<string | null> =>
  (await on.row<{ id: string }>(FIND, ownerOf(owner)))?.id ?? null

const COUNT = statement(
  'baskets.count',
  'SELECT coalesce(sum(l.count), 0)::int AS count FROM shop.baskets b JOIN shop.basket_lines l ON l.basket_id = b.id WHERE b.person_id = $1',
)

/** How many pieces somebody is about to buy. */
export const countOf = async (on: Queryable, personId: string): Promise<number> =>
  (await on.row<{ count: number }>(COUNT, [personId]))?.count ?? 0

/** Null: there is none. */
export const lockBasket = async (tx: Transaction, owner: Owner): Promise<string | null> =>
  (await tx.row<{ id: string }>(LOCK, ownerOf(owner)))?.id ?? null

/** Locked; made where there is none. */
export async function openBasket(tx: Transaction, owner: Owner): Promise<string> {
  await tx.rows(OPEN, ownerOf(owner))
  const id = await lockBasket(tx, owner)
  if (!id) throw new Error('a basket that was opened is not there')
  return id
}

/** In the order in which they were put in. */
export const linesOf = (on: Queryable, basketId: string): Promise<LineRow[]> => on.rows(LINES, [basketId])

export async function putLine(
  tx: Transaction,
  basketId: string,
  { sku, count, names, shownPrice }: LineRow,
): Promise<void> {
  await tx.rows(PUT, [basketId, sku, count, JSON.stringify(names), shownPrice])
  await tx.rows(CHANGED, [basketId])
}

export const takeOut = (tx: Transaction, basketId: string, sku: string) => tx.rows(TAKE_OUT, [basketId, sku])
export const removeBasket = (tx: Transaction, basketId: string) => tx.rows(REMOVE, [basketId])

/** Baskets of visitors that nobody changed for so many days. */
export const forgetBaskets = (on: Queryable, days: number) => on.rows(FORGET, [days])
