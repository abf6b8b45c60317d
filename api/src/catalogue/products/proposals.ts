import { type Queryable, statement } from '../../foundation/database/database.ts'
import type { Image } from '../reader.ts'

/** What became of something that a reader sent, as staff left it last. */
export interface ProposalNow {
  /** By which it was sent. */
  readonly key: string
  readonly productId: string
  readonly round: number
  readonly isPublished: boolean
  readonly isDeclined: boolean
  readonly reason: string
}

export const PROPOSALS = statement(
  'catalogue.proposals',
  `SELECT key, product_id AS "productId", round, is_published AS "isPublished", is_declined AS "isDeclined", reason
   FROM cms.product_proposals WHERE key = ANY ($1::text[])`,
)
export const PICTURES = statement(
  'catalogue.pictures',
  'SELECT id, picture FROM cms.pictures WHERE id = ANY ($1::uuid[])',
)

/** By key; what staff have not received is missing. */
export async function proposalsNow(
  on: Queryable,
  keys: readonly string[],
): Promise<Map<string, ProposalNow>> {
  const rows = await on.rows<ProposalNow>(PROPOSALS, [keys])
  return new Map(rows.map(row => [row.key, row]))
}

/** Pictures of the cms, by id; what is archived is missing. */
export async function picturesByIds(on: Queryable, ids: readonly string[]): Promise<Map<string, Image>> {
  const rows = await on.rows<{ id: string; picture: Image }>(PICTURES, [ids])
  return new Map(rows.map(({ id, picture }) => [id, picture]))
}
