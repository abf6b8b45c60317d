import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import type { StaffRole } from '../foundation/viewer.ts'
import type { Claims, Description } from '../outside/index.ts'
import { normaliseEmail, normaliseName } from './name.ts'
import type { Account } from './person.ts'

export const PERSON_COLUMNS = `id, subject, name, email, staff_roles AS "staffRoles", suspended_at AS "suspendedAt", banned_at AS "bannedAt",
  deleted_at AS "deletedAt", described_at > '-infinity' AS "isDescribed", origin, coalesce(chosen_language, language) AS language, alias`

const BY_SUBJECT = statement(
  'people.by-subject',
  `SELECT ${PERSON_COLUMNS} FROM accounts.people WHERE subject = $1`,
)
const JOINED = statement(
  'people.joined',
  'SELECT created_at AS "joinedAt" FROM accounts.people WHERE id = $1',
)
const BY_IDS = statement(
  'people.by-ids',
  `SELECT ${PERSON_COLUMNS} FROM accounts.people WHERE id = ANY($1::uuid[])`,
)

/**
 * What is reported of a person, if nothing newer is known; nothing brings back who was deleted. Returns the row only when
 * it changed. Null changes nothing. Only the provider's whole description moves `described_at`: a claim of a token must
 * not make a description that is older and fuller come too late.
 */
const SAVE_NEWEST = statement(
  'people.save-newest',
  `INSERT INTO accounts.people AS known (subject, name, email, staff_roles, banned_at, described_at)
   VALUES ($1, coalesce($2, ''), coalesce($3, ''), coalesce($4::text[], '{}'), CASE WHEN $5 THEN foundation.clock_now() END,
     CASE WHEN $7 THEN $6 ELSE '-infinity'::timestamptz END)
   ON CONFLICT (subject) DO UPDATE SET
     name = coalesce($2, known.name), email = coalesce($3, known.email), staff_roles = coalesce($4, known.staff_roles),
     banned_at = CASE WHEN $5 THEN coalesce(known.banned_at, excluded.banned_at) WHEN NOT $5 THEN NULL ELSE known.banned_at END,
     described_at = CASE WHEN $7 THEN $6 ELSE known.described_at END
     WHERE known.deleted_at IS NULL AND known.described_at < $6
   RETURNING ${PERSON_COLUMNS}`,
)
/** Deleting somebody who is unknown here leaves a mark, so that their creation arriving late changes nothing. */
const DELETE = statement(
  'people.delete',
  `INSERT INTO accounts.people AS known (subject, deleted_at) VALUES ($1, foundation.clock_now())
   ON CONFLICT (subject) DO UPDATE SET deleted_at = excluded.deleted_at, name = '', email = '', alias = NULL, chosen_language = NULL,
     staff_roles = '{}'
     WHERE known.deleted_at IS NULL
   RETURNING ${PERSON_COLUMNS}`,
)
const LOCK = statement(
  'people.lock',
  `SELECT ${PERSON_COLUMNS} FROM accounts.people WHERE id = $1 FOR NO KEY UPDATE`,
)
/** By their ids, so that two who lock the same people wait for each other in one order. */
const SHARE_ACCESS = statement(
  'people.share-access',
  `SELECT count(*) FILTER (WHERE suspended_at IS NULL AND banned_at IS NULL AND deleted_at IS NULL)::integer AS here FROM (
     SELECT suspended_at, banned_at, deleted_at FROM accounts.people WHERE id = ANY ($1::uuid[]) ORDER BY id FOR SHARE) people`,
)
const LOCK_SUBJECT = statement(
  'people.lock-subject',
  `SELECT ${PERSON_COLUMNS} FROM accounts.people WHERE subject = $1 FOR NO KEY UPDATE`,
)
const SUSPEND = statement(
  'people.suspend',
  `UPDATE accounts.people SET suspended_at = CASE WHEN $2 THEN coalesce(suspended_at, foundation.clock_now()) END WHERE id = $1 RETURNING ${PERSON_COLUMNS}`,
)
const VISITED = statement(
  'people.visited',
  'UPDATE accounts.people SET origin = $2, language = $3 WHERE id = $1 AND (origin, language) IS DISTINCT FROM ($2, $3)',
)
const DELIVERY = statement(
  'people.delivery',
  'INSERT INTO accounts.identity_deliveries (id, type) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id',
)

export const bySubject = (db: Queryable, subject: string): Promise<Account | null> =>
  db.row(BY_SUBJECT, [subject])

export async function byIds(db: Queryable, ids: readonly string[]): Promise<Map<string, Account>> {
  const rows = await db.rows<Account>(BY_IDS, [ids])
  return new Map(rows.map(row => [row.id, row]))
}

export const lockPerson = (tx: Transaction, id: string): Promise<Account | null> => tx.row(LOCK, [id])
/** Whether all of them may come in; nobody takes their access away until the transaction ends. */
export async function mayAllEnter(tx: Transaction, ids: readonly string[]): Promise<boolean> {
  const found = await tx.row<{ here: number }>(SHARE_ACCESS, [ids])
  return found?.here === new Set(ids).size
}
export const lockSubject = (tx: Transaction, subject: string): Promise<Account | null> =>
  tx.row(LOCK_SUBJECT, [subject])

/** Saves what a token or another module reports of a person; `describedAt` is the moment of that report. */
export const saveClaims = (
  db: Queryable,
  { subject, name, email, staffRoles }: Claims & { subject: string },
  describedAt: Date,
): Promise<Account | null> =>
  db.row(SAVE_NEWEST, [
    subject,
    name === undefined ? null : normaliseName(name),
    email === undefined ? null : normaliseEmail(email),
    staffRoles ?? null,
    null,
    describedAt,
    false,
  ])

/** Saves what the provider knows of a person. */
export const saveDescription = (
  tx: Transaction,
  { subject, name, email, staffRoles, isBanned, changedAt }: Description,
): Promise<Account | null> =>
  tx.row(SAVE_NEWEST, [
    subject,
    normaliseName(name),
    normaliseEmail(email),
    staffRoles,
    isBanned,
    changedAt,
    true,
  ])

export const markDeleted = (db: Queryable, subject: string): Promise<Account | null> =>
  db.row(DELETE, [subject])

/** Of a person whose row is locked. */
export async function setSuspended(tx: Transaction, id: string, suspended: boolean): Promise<Account> {
  const account = await tx.row<Account>(SUSPEND, [id, suspended])
  if (!account) throw new Error('a person vanished while their row was locked')
  return account
}

/** Writes nothing when it is known. */
export const setVisited = (db: Queryable, id: string, origin: string, language: string | null) =>
  db.rows(VISITED, [id, origin, language])

/** False when this delivery was already applied. */
export const isFirstDelivery = async (db: Queryable, id: string, type: string): Promise<boolean> =>
  (await db.row(DELIVERY, [id, type])) !== null

const IDS_BY_SUBJECTS = statement(
  'people.ids-by-subjects',
  'SELECT subject, id FROM accounts.people WHERE subject = ANY ($1::text[])',
)
/** Our ids by the identity provider's; who was never met is missing. */
export async function peopleBySubjects(
  db: Queryable,
  subjects: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.rows<{ subject: string; id: string }>(IDS_BY_SUBJECTS, [subjects])
  return new Map(rows.map(({ subject, id }) => [subject, id]))
}

const STAFF = statement(
  'people.staff',
  'SELECT id FROM accounts.people WHERE is_staff AND deleted_at IS NULL AND suspended_at IS NULL',
)
/** Everybody who runs the platform. */
export const staffIds = async (db: Queryable): Promise<string[]> =>
  (await db.rows<{ id: string }>(STAFF)).map(({ id }) => id)

const STAFF_OF = statement(
  'people.staff-of',
  `SELECT id FROM accounts.people WHERE is_staff AND staff_roles && ARRAY[$1::text, 'ADMIN'] AND deleted_at IS NULL AND suspended_at IS NULL`,
)
/** Those who hold a role, administrators among them. */
export const staffIdsOf = async (on: Queryable, role: StaffRole): Promise<string[]> =>
  (await on.rows<{ id: string }>(STAFF_OF, [role])).map(({ id }) => id)

/** Since when we know somebody; null of who is not there. */
export const joinedAt = async (on: Queryable, id: string): Promise<Date | null> =>
  (await on.row<{ joinedAt: Date }>(JOINED, [id]))?.joinedAt ?? null
