import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { CodeUses } from './discount.ts'

const USES = statement(
  'code-uses.of',
  `SELECT coalesce((SELECT uses FROM shop.code_counts WHERE code_id = $1), 0) AS all,
     CASE WHEN $2::uuid IS NOT NULL THEN (SELECT count(*)::int FROM shop.code_uses WHERE code_id = $1 AND person_id = $2 AND given_back_at IS NULL) END AS own`,
)
const LOCK = statement(
  'code-uses.lock',
  `INSERT INTO shop.code_counts AS c (code_id, uses) VALUES ($1, 0) ON CONFLICT (code_id) DO UPDATE SET uses = c.uses`,
)
const USE = statement(
  'code-uses.use',
  `WITH counted AS (UPDATE shop.code_counts SET uses = uses + 1 WHERE code_id = $1)
   INSERT INTO shop.code_uses (order_id, code_id, person_id) VALUES ($2, $1, $3)`,
)
const GIVE_BACK = statement(
  'code-uses.give-back',
  `WITH given AS (
     UPDATE shop.code_uses SET given_back_at = now FROM foundation.clock_face WHERE order_id = $1 AND given_back_at IS NULL RETURNING code_id
   ) UPDATE shop.code_counts c SET uses = c.uses - 1 FROM given WHERE c.code_id = given.code_id`,
)

export const NOT_USED: CodeUses = { all: 0, own: 0 }

export const usesOf = async (on: Queryable, codeId: string, personId: string | null): Promise<CodeUses> =>
  (await on.row<CodeUses>(USES, [codeId, personId])) ?? NOT_USED

/** Nobody else uses this code until the transaction ends; what it returns stays true until then. */
export async function lockUses(tx: Transaction, codeId: string, personId: string): Promise<CodeUses> {
  await tx.rows(LOCK, [codeId])
  return usesOf(tx, codeId, personId)
}

export const addUse = (tx: Transaction, codeId: string, orderId: string, personId: string) =>
  tx.rows(USE, [codeId, orderId, personId])

/** An order that ends before it is shipped has used no code. */
export const giveBackUse = (tx: Transaction, orderId: string) => tx.rows(GIVE_BACK, [orderId])
