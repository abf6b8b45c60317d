import { type Queryable, statement } from '../foundation/database.ts'
import type { Account } from './person.ts'

const COLUMNS = `id, subject, name, email, is_staff AS "isStaff", suspended_at AS "suspendedAt", deleted_at AS "deletedAt"`

const BY_SUBJECT = statement('people.by-subject', `SELECT ${COLUMNS} FROM accounts.people WHERE subject = $1`)
const BY_IDS = statement('people.by-ids', `SELECT ${COLUMNS} FROM accounts.people WHERE id = ANY($1::uuid[])`)

/**
 * The newest word of the identity provider wins, whatever the order it arrives in; nothing brings back who was
 * deleted. Answers the row only when it changed.
 */
const KEEP_NEWEST = statement(
  'people.keep-newest',
  `INSERT INTO accounts.people AS known (subject, name, email, is_staff, identity_updated_at)
   VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (subject) DO UPDATE
     SET name = excluded.name, email = excluded.email, is_staff = excluded.is_staff, identity_updated_at = excluded.identity_updated_at
     WHERE known.deleted_at IS NULL AND known.identity_updated_at < excluded.identity_updated_at
   RETURNING ${COLUMNS}`,
)
/** Deleting somebody we never heard of leaves a mark, so that their creation arriving late changes nothing. */
const DELETE = statement(
  'people.delete',
  `INSERT INTO accounts.people AS known (subject, deleted_at) VALUES ($1, foundation.clock_now())
   ON CONFLICT (subject) DO UPDATE SET deleted_at = excluded.deleted_at, name = '', email = '', is_staff = false
     WHERE known.deleted_at IS NULL
   RETURNING ${COLUMNS}`,
)
const SUSPEND = statement(
  'people.suspend',
  `UPDATE accounts.people SET suspended_at = CASE WHEN $2 THEN coalesce(suspended_at, foundation.clock_now()) END WHERE id = $1 RETURNING ${COLUMNS}`,
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

export interface Word {
  readonly subject: string
  readonly name: string
  readonly email: string
  readonly isStaff: boolean
}

export const keepNewest = (db: Queryable, word: Word, saidAt: Date): Promise<Account | null> =>
  db.row(KEEP_NEWEST, [word.subject, word.name, word.email, word.isStaff, saidAt])

export const markDeleted = (db: Queryable, subject: string): Promise<Account | null> =>
  db.row(DELETE, [subject])

export const setSuspended = (db: Queryable, id: string, suspended: boolean): Promise<Account | null> =>
  db.row(SUSPEND, [id, suspended])

/** False when this delivery was already applied. */
export const isFirstDelivery = async (db: Queryable, id: string, type: string): Promise<boolean> =>
  (await db.row(DELIVERY, [id, type])) !== null
