import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import { CASE_COLUMNS } from './cases.store.ts'
import { priorityOf, RANK } from './desk/priority.ts'
import { PlatformCase, type PlatformCaseKind } from './platform-case.ts'

const COLUMNS = `${CASE_COLUMNS}, kind, words, person_id AS "personId"`
const OPEN = statement(
  'platform-cases.open',
  `WITH opened AS (
     INSERT INTO trust.cases (kind, key, person_id, words, priority) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (key) DO NOTHING RETURNING id, words
   )
   INSERT INTO trust.case_log (case_id, did, words) SELECT id, 'OPENED', words FROM opened RETURNING case_id`,
)
const CLOSE = statement(
  'platform-cases.close',
  `WITH closed AS (
     UPDATE trust.cases SET state = 'DECIDED', note = $3, decided_by = $1, decided_at = foundation.clock_now(),
       taken_up_at = coalesce(taken_up_at, foundation.clock_now()), version = version + 1
     WHERE id = $2 AND state = 'OPEN' AND kind <> 'DISPUTE' RETURNING *
   ), log AS (
     INSERT INTO trust.case_log (case_id, person_id, did, words) SELECT id, $1, 'DECIDED', note FROM closed
   )
   SELECT ${COLUMNS} FROM closed`,
)
const BY_ID = statement(
  'platform-cases.by-id',
  `SELECT ${COLUMNS} FROM trust.cases WHERE id = $1 AND kind <> 'DISPUTE'`,
)
export interface CaseToOpen {
  readonly kind: PlatformCaseKind
  /** What it is about: opened once for it, however often it is found, also after staff have closed it. */
  readonly key: string
  /** Whom it concerns, if anybody. */
  readonly personId?: string
  /** What staff should know. */
  readonly words: string
}

const MOST_CHARACTERS = 2_000

/** Something that staff must look at. False when the case is there already. */
export async function openCase(
  tx: Transaction,
  { kind, key, personId, words }: CaseToOpen,
): Promise<boolean> {
  const values = [kind, key, personId ?? null, words.slice(0, MOST_CHARACTERS), RANK[priorityOf(kind)]]
  return (await tx.row(OPEN, values)) !== null
}

/** Null when it was closed before. */
export const setClosed = async (tx: Transaction, staffId: string, id: string, note: string) =>
  orNull(await tx.row<PlatformCase>(CLOSE, [staffId, id, note]))

export const platformCaseById = async (on: Queryable, id: string): Promise<PlatformCase | null> =>
  orNull(await on.row<PlatformCase>(BY_ID, [id]))

const orNull = (row: PlatformCase | null): PlatformCase | null => row && caseOf(row)

/** A member of a union is resolved by its class. */
const caseOf = (row: PlatformCase): PlatformCase => Object.assign(new PlatformCase(), row)
