import { statement } from '../../foundation/database/database.ts'
import { cachedContent, type From } from '../content.ts'

/** A code by which a buyer pays less, as staff set it. Money in minor units; null: no such limit. */
export interface DiscountCode {
  readonly id: string
  readonly code: string
  readonly kind: 'PERCENTAGE' | 'AMOUNT' | 'FREE_SHIPPING'
  readonly basisPoints: number | null
  readonly amount: bigint | null
  /** What the goods must cost. */
  readonly least: bigint | null
  readonly mostUses: number | null
  readonly mostUsesEach: number | null
  readonly from: Date | null
  readonly until: Date | null
}

export const DISCOUNT_CODES = statement(
  'catalogue.discount-codes',
  `SELECT id, code::text AS code, kind::text AS kind, basis_points::int AS "basisPoints", amount_minor::bigint AS amount, least_minor::bigint AS least,
     most_uses::int AS "mostUses", most_uses_each::int AS "mostUsesEach", "from", until
   FROM cms.discount_codes WHERE archived IS NOT TRUE`,
)

const codes = cachedContent(
  async ({ db }): Promise<ReadonlyMap<string, DiscountCode>> =>
    new Map((await db.rows<DiscountCode>(DISCOUNT_CODES)).map(row => [row.code, row])),
)

/** By what a buyer typed in; null: there is none. */
export const discountCode = async (from: From, typed: string): Promise<DiscountCode | null> =>
  (await codes(from)).get(typed.trim().toUpperCase()) ?? null
