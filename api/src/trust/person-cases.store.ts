import { type Queryable, statement } from '../foundation/database/database.ts'
import type { Case } from './case.ts'
import { ANY_CASE_COLUMNS, type AnyCaseRow, anyCaseOf } from './desk/any-case.ts'

/** Each side and whom a case is about have an index of their own. */
const OF_PERSON = statement(
  'cases.of-person',
  `SELECT ${ANY_CASE_COLUMNS} FROM trust.cases
   WHERE id IN (
     (SELECT id FROM trust.cases WHERE client_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3)
     UNION (SELECT id FROM trust.cases WHERE reader_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3)
     UNION (SELECT id FROM trust.cases WHERE person_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3))
   ORDER BY id DESC LIMIT $3`,
)

/** Cases of all kinds that a person is a side of or that are about them, the newest first; one more than asked for. */
export const casesOfPerson = async (
  on: Queryable,
  personId: string,
  after: string | null,
  count: number,
): Promise<Case[]> => (await on.rows<AnyCaseRow>(OF_PERSON, [personId, after, count + 1])).map(anyCaseOf)
