import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

const USED = statement(
  'package-uses.of-person',
  'SELECT package_id AS "packageId" FROM billing.package_uses WHERE person_id = $1',
)
const USE = statement(
  'package-uses.use',
  'INSERT INTO billing.package_uses (person_id, package_id, top_up_id) VALUES ($1, $2, $3) ON CONFLICT (person_id, package_id) DO NOTHING RETURNING top_up_id',
)

/** Packages of one bonus a person that this person has had. */
export const usedPackages = async (on: Queryable, personId: string): Promise<Set<string>> =>
  new Set((await on.rows<{ packageId: string }>(USED, [personId])).map(({ packageId }) => packageId))

/** Notes that they have it now; false: they had it before. A second payment at once waits here for the first to commit. */
export const usePackage = async (
  tx: Transaction,
  personId: string,
  packageId: string,
  topUpId: string,
): Promise<boolean> => (await tx.row(USE, [personId, packageId, topUpId])) !== null
