import { type Queryable, statement } from '../foundation/database/database.ts'
import type { Case } from './case.ts'
import { DISPUTE_COLUMNS, type DisputeRow, disputeOf } from './cases.store.ts'
import { PlatformCase } from './platform-case.ts'

/** Each side and whom a case is about have an index of their own. */
const OF_PERSON = statement(
  'cases.of-person',
  `SELECT ${DISPUTE_COLUMNS}, kind, words, person_id AS "personId" FROM trust.cases
   WHERE id IN (
     (SELECT id FROM trust.cases WHERE client_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3)
     UNION (SELECT id FROM trust.cases WHERE reader_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3)
     UNION (SELECT id FROM trust.cases WHERE person_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3))
   ORDER BY id DESC LIMIT $3`,
)

type Row = { kind: 'DISPUTE' } & DisputeRow
type Other = Pick<PlatformCase, 'kind' | 'words' | 'personId'> & Case

/** Cases of all kinds that a person is a side of or that are about them, the newest first; one more than asked for. */
export async function casesOfPerson(
  on: Queryable,
  personId: string,
  after: string | null,
  count: number,
): Promise<Case[]> {
  const rows = await on.rows<Row | Other>(OF_PERSON, [personId, after, count + 1])
  return rows.map(row =>
    row.kind === 'DISPUTE' ? disputeOf(row as Row) : Object.assign(new PlatformCase(), row),
  )
}
