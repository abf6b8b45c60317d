import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { CaseEvent } from './case-event.ts'

const COLUMNS = 'id, at, did, words, person_id AS "by", to_id AS "to"'
const PAGE = statement(
  'case-log.page',
  `SELECT ${COLUMNS} FROM trust.case_log WHERE case_id = $1 AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
)
const OWN_NOTE = statement(
  'case-log.own-note',
  `SELECT ${COLUMNS} FROM trust.case_log WHERE case_id = $1 AND person_id = $2 AND did = 'NOTED' AND words = $3 ORDER BY id DESC LIMIT 1`,
)
const ASSIGN = statement(
  'cases.assign',
  `WITH changed AS (
     UPDATE trust.cases SET assigned_to = $3, taken_up_at = CASE WHEN $3::uuid IS NULL THEN taken_up_at ELSE coalesce(taken_up_at, foundation.clock_now()) END,
       version = version + 1 WHERE id = $2 RETURNING id
   )
   INSERT INTO trust.case_log (case_id, person_id, did, words, to_id) SELECT id, $1, $4, '', CASE WHEN $4 = 'GIVEN' THEN $3::uuid END FROM changed`,
)
const NOTE = statement(
  'cases.note',
  `WITH changed AS (UPDATE trust.cases SET version = version + 1 WHERE id = $2 RETURNING id)
   INSERT INTO trust.case_log (case_id, person_id, did, words) SELECT id, $1, 'NOTED', $3 FROM changed`,
)

/** What was done with a case, the latest first, one more than asked for. */
export const logPage = (on: Queryable, caseId: string, after: string | null, first: number) =>
  on.rows<CaseEvent>(PAGE, [caseId, after, first + 1])

/** The newest note with these words that somebody wrote to a case. */
export const ownNote = (on: Queryable, caseId: string, by: string, words: string) =>
  on.row<CaseEvent>(OWN_NOTE, [caseId, by, words])

/** The case is locked. */
export const writeAssigned = (
  tx: Transaction,
  staffId: string,
  id: string,
  { to, did }: { to: string | null; did: 'TAKEN' | 'GIVEN' | 'RELEASED' },
) => tx.rows(ASSIGN, [staffId, id, to, did])

/** The case is locked. */
export const writeNote = (tx: Transaction, staffId: string, id: string, words: string) =>
  tx.rows(NOTE, [staffId, id, words])
