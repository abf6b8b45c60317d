import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'

const COLUMNS = `id AS key, asked_at AS "askedAt", expires_at AS "expiresAt", content IS NOT NULL AS "isReady"`

const ADD = statement(
  'exports.add',
  `INSERT INTO privacy.exports (person_id) VALUES ($1) RETURNING ${COLUMNS}`,
)
const BY_ID = statement(
  'exports.by-id',
  `SELECT ${COLUMNS}, person_id AS "personId" FROM privacy.exports WHERE id = $1`,
)
const OF_PERSON = statement(
  'exports.of-person',
  `SELECT ${COLUMNS} FROM privacy.exports WHERE person_id = $1 AND expires_at > foundation.clock_now()
   ORDER BY asked_at DESC LIMIT 5`,
)
const FILL = statement(
  'exports.fill',
  'UPDATE privacy.exports SET content = $2 WHERE id = $1 AND content IS NULL',
)
const CONTENT = statement(
  'exports.content',
  `SELECT content FROM privacy.exports WHERE id = $1 AND person_id = $2 AND expires_at > foundation.clock_now()`,
)
const FORGET_EXPIRED = statement(
  'exports.forget-expired',
  'DELETE FROM privacy.exports WHERE expires_at <= foundation.clock_now()',
)
const FORGET = statement('exports.forget', 'DELETE FROM privacy.exports WHERE person_id = $1')

export interface ExportRow {
  readonly key: string
  readonly askedAt: Date
  readonly expiresAt: Date
  readonly isReady: boolean
}

export async function addExport(tx: Transaction, personId: string): Promise<ExportRow> {
  const row = await tx.row<ExportRow>(ADD, [personId])
  if (!row) throw new Error('an export that was written is not there')
  return row
}

export const exportById = (db: Queryable, id: string): Promise<(ExportRow & { personId: string }) | null> =>
  db.row(BY_ID, [id])

/** Those that can still be fetched, the newest first. */
export const exportsOf = (db: Queryable, personId: string): Promise<ExportRow[]> =>
  db.rows(OF_PERSON, [personId])

export const fillExport = async (db: Queryable, id: string, content: string): Promise<void> =>
  void (await db.rows(FILL, [id, content]))

/** For its owner, until it expires; null otherwise. */
export async function exportContent(db: Queryable, id: string, personId: string): Promise<string | null> {
  return (await db.row<{ content: string | null }>(CONTENT, [id, personId]))?.content ?? null
}

export const forgetExpired = async (db: Queryable): Promise<void> => void (await db.rows(FORGET_EXPIRED))

export const forgetExports = async (tx: Transaction, personId: string): Promise<void> =>
  void (await tx.rows(FORGET, [personId]))
