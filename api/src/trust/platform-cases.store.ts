import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import type { Words } from '../foundation/words.ts'
import { wordsJson } from '../foundation/words-json.ts'
import { CASE_COLUMNS } from './cases.store.ts'
import { priorityOf, RANK } from './desk/priority.ts'
import { PlatformCase, type PlatformCaseKind } from './platform-case.ts'

const COLUMNS = `${CASE_COLUMNS}, kind, words, says, person_id AS "personId"`
const OPEN = statement(
  'platform-cases.open',
  `WITH opened AS (
     INSERT INTO trust.cases (kind, key, person_id, words, says, priority) VALUES ($1, $2, $3, $4, $5::jsonb, $6) ON CONFLICT (key) DO NOTHING RETURNING id
   )
   INSERT INTO trust.case_log (case_id, did, words) SELECT id, 'OPENED', '' FROM opened RETURNING case_id`,
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
const OPEN_OF = statement(
  'platform-cases.open-of',
  `SELECT person_id AS "personId", count(*)::int AS cases FROM trust.cases
   WHERE person_id = ANY ($2::uuid[]) AND kind = $1 AND state = 'OPEN' GROUP BY person_id`,
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
  /** What staff should know, a line each. */
  readonly words: Words | readonly Words[]
}

const MOST_CHARACTERS = 2_000

/** Something that staff must look at. False when the case is there already. */
export async function openCase(
  tx: Transaction,
  { kind, key, personId, words }: CaseToOpen,
): Promise<boolean> {
  const lines = [words].flat()
  const text = lines.map(line => line.in('en')).join('\n')
  const says = JSON.stringify(lines.map(wordsJson))
  const values = [kind, key, personId ?? null, text.slice(0, MOST_CHARACTERS), says, RANK[priorityOf(kind)]]
  return (await tx.row(OPEN, values)) !== null
}

/** Null when it was closed before. */
export const setClosed = async (tx: Transaction, staffId: string, id: string, note: string) =>
  orNull(await tx.row<PlatformCase>(CLOSE, [staffId, id, note]))

/** How many are open of each person; who has none is missing. */
export const openCasesOf = async (
  on: Queryable,
  kind: PlatformCaseKind,
  personIds: readonly string[],
): Promise<Map<string, number>> =>
  new Map(
    (await on.rows<{ personId: string; cases: number }>(OPEN_OF, [kind, personIds])).map(
      ({ personId, cases }) => [personId, cases],
    ),
  )

export const platformCaseById = async (on: Queryable, id: string): Promise<PlatformCase | null> =>
  orNull(await on.row<PlatformCase>(BY_ID, [id]))

const orNull = (row: PlatformCase | null): PlatformCase | null => row && caseOf(row)

/** A member of a union is resolved by its class. */
const caseOf = (row: PlatformCase): PlatformCase => Object.assign(new PlatformCase(), row)
