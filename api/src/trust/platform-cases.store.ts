import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import type { CaseState } from './case.ts'
import { PlatformCase, type PlatformCaseKind } from './platform-case.ts'

const COLUMNS = `id, kind, state, words, person_id AS "personId", opened_at AS "openedAt", note, decided_at AS "decidedAt",
  decided_by AS "decidedBy"`
const OPEN = statement(
  'platform-cases.open',
  `WITH opened AS (
     INSERT INTO trust.cases (kind, key, person_id, words) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING RETURNING id, words
   )
   INSERT INTO trust.case_log (case_id, did, words) SELECT id, 'OPENED', words FROM opened RETURNING case_id`,
)
const CLOSE = statement(
  'platform-cases.close',
  `WITH closed AS (
     UPDATE trust.cases SET state = 'DECIDED', note = $3, decided_by = $1, decided_at = foundation.clock_now()
     WHERE id = $2 AND state = 'OPEN' AND kind <> 'DISPUTE' RETURNING *
   ), log AS (
     INSERT INTO trust.case_log (case_id, person_id, did, words) SELECT id, $1, 'DECIDED', note FROM closed
   )
   SELECT ${COLUMNS} FROM closed`,
)
const SEE = statement(
  'platform-cases.see',
  `INSERT INTO trust.case_log (case_id, person_id, did, words) VALUES ($1, $2, 'SEEN', '') ON CONFLICT (case_id) WHERE did = 'SEEN' DO NOTHING`,
)
const SEEN = statement(
  'platform-cases.seen',
  `SELECT case_id AS "caseId", at, person_id AS "personId" FROM trust.case_log WHERE case_id = ANY ($1::uuid[]) AND did = 'SEEN'`,
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
const PAGE: Record<CaseState, ReturnType<typeof statement>> = {
  OPEN: statement(
    'platform-cases.open-page',
    `SELECT ${COLUMNS} FROM trust.cases WHERE kind = $1 AND state = 'OPEN' AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
  ),
  DECIDED: statement(
    'platform-cases.decided-page',
    `SELECT ${COLUMNS} FROM trust.cases WHERE kind = $1 AND state = 'DECIDED' AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
  ),
}

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
  const values = [kind, key, personId ?? null, words.slice(0, MOST_CHARACTERS)]
  return (await tx.row(OPEN, values)) !== null
}

/** Null when it was closed before. */
export const setClosed = async (tx: Transaction, staffId: string, id: string, note: string) =>
  orNull(await tx.row<PlatformCase>(CLOSE, [staffId, id, note]))

/** The first who sees it stands in the log. */
export const setSeen = (tx: Transaction, staffId: string, id: string) => tx.rows(SEE, [id, staffId])

export interface Seen {
  readonly caseId: string
  readonly at: Date
  /** The member of staff. */
  readonly personId: string
}

/** By their cases; one that nobody has seen is missing. */
export const seenOf = async (on: Queryable, ids: readonly string[]): Promise<Map<string, Seen>> =>
  new Map((await on.rows<Seen>(SEEN, [ids])).map(seen => [seen.caseId, seen]))

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

/** Open: who waits longest first; decided: the newest first. One more than asked for. */
export async function platformCasePage(
  on: Queryable,
  {
    kind,
    state,
    after,
    first,
  }: { kind: PlatformCaseKind; state: CaseState; after: string | null; first: number },
): Promise<PlatformCase[]> {
  return (await on.rows<PlatformCase>(PAGE[state], [kind, after, first + 1])).map(caseOf)
}

const orNull = (row: PlatformCase | null): PlatformCase | null => row && caseOf(row)

/** A member of a union is resolved by its class. */
const caseOf = (row: PlatformCase): PlatformCase => Object.assign(new PlatformCase(), row)
