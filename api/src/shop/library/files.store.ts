import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

const OPENED = statement(
  'library-files.opened',
  `SELECT count(*)::integer AS count, min(l.opened_at) AS first FROM shop.file_links l, foundation.clock_face
   WHERE l.item_id = $1 AND l.piece_id = $2 AND l.opened_at > now - interval '1 day'`,
)
const ADD = statement(
  'library-files.add',
  `INSERT INTO shop.file_links (token_hash, item_id, person_id, piece_id, file_key, file_name, opened_at, expires_at)
   SELECT $1, $2, $3, $4, $5, $6, now, now + make_interval(mins => $7::integer) FROM foundation.clock_face RETURNING expires_at AS "expiresAt"`,
)
const BY_TOKEN = statement(
  'library-files.by-token',
  `SELECT l.person_id AS "personId", l.file_key AS "fileKey", l.file_name AS "fileName", l.expires_at <= c.now AS "isOver",
     i.owner_id = l.person_id AND i.ended_at IS NULL AS "isOwned"
   FROM shop.file_links l JOIN shop.library_items i ON i.id = l.item_id, foundation.clock_face c WHERE l.token_hash = $1`,
)
/** The first time is remembered: what was opened is no present any more. */
const FORGET = statement(
  'library-files.forget',
  `DELETE FROM shop.file_links l USING foundation.clock_face c WHERE l.opened_at < c.now - make_interval(days => $1::integer)
     AND EXISTS (SELECT FROM shop.file_links o WHERE o.item_id = l.item_id AND o.opened_at > l.opened_at)`,
)
const IS_FETCHED = statement('library-files.is-fetched', 'SELECT FROM shop.fetched_files WHERE file_key = $1')
const FETCHED = statement(
  'library-files.fetched',
  'INSERT INTO shop.fetched_files (file_key, at) SELECT $1, now FROM foundation.clock_face ON CONFLICT DO NOTHING',
)
const SEEN = statement(
  'library-files.seen',
  'SELECT digest FROM shop.seen_contents WHERE product_id = $1 FOR NO KEY UPDATE',
)
const SEE = statement(
  'library-files.see',
  `INSERT INTO shop.seen_contents (product_id, digest, at) SELECT $1, $2, now FROM foundation.clock_face
   ON CONFLICT (product_id) DO UPDATE SET digest = excluded.digest, at = excluded.at`,
)

/** How often a file was opened in the last day, and when first. */
export async function openedToday(on: Queryable, itemId: string, pieceId: string) {
  const row = await on.row<{ count: number; first: Date | null }>(OPENED, [itemId, pieceId])
  return row ?? { count: 0, first: null }
}

export interface NewLink {
  readonly tokenHash: Buffer
  readonly itemId: string
  readonly personId: string
  readonly pieceId: string
  readonly fileKey: string
  readonly fileName: string
  readonly minutes: number
}

/** Until when it is good. */
export async function addLink(tx: Transaction, link: NewLink): Promise<Date> {
  const { tokenHash, itemId, personId, pieceId, fileKey, fileName, minutes } = link
  const row = await tx.row<{ expiresAt: Date }>(ADD, [
    ...[tokenHash, itemId, personId, pieceId],
    ...[fileKey, fileName, minutes],
  ])
  if (!row) throw new Error('a link was not written')
  return row.expiresAt
}

export interface FoundLink {
  readonly personId: string
  readonly fileKey: string
  readonly fileName: string
  readonly isOver: boolean
  readonly isOwned: boolean
}

export const linkByToken = (on: Queryable, tokenHash: Buffer): Promise<FoundLink | null> =>
  on.row(BY_TOKEN, [tokenHash])

export const forgetLinks = (on: Queryable, days: number) => on.rows(FORGET, [days])

export const isFetched = async (on: Queryable, key: string): Promise<boolean> =>
  (await on.row(IS_FETCHED, [key])) !== null
export const writeFetched = (on: Queryable, key: string) => on.rows(FETCHED, [key])

/** What was last seen in a product, locked; null: it was never looked at. */
export const seenContents = async (tx: Transaction, productId: string): Promise<string | null> =>
  (await tx.row<{ digest: string }>(SEEN, [productId]))?.digest ?? null
export const writeSeen = (tx: Transaction, productId: string, digest: string) =>
  tx.rows(SEE, [productId, digest])
