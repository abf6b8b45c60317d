import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { Language } from '../../foundation/messages.ts'

export interface InvitationRow {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly words: string
  readonly language: Language
  readonly origin: string
  readonly by: string
  readonly at: Date
  readonly expiresAt: Date
  readonly acceptedBy: string | null
  readonly acceptedAt: Date | null
  readonly revokedAt: Date | null
}

const TABLE = 'applications.invitations'
const COLUMNS = `id, email, name, words, language, origin, by, at, expires_at AS "expiresAt", accepted_by AS "acceptedBy", accepted_at AS "acceptedAt", revoked_at AS "revokedAt"`

const ADD = statement(
  'invitations.add',
  `INSERT INTO ${TABLE} (email, name, words, language, origin, by, at, expires_at)
   SELECT $1, $2, $3, $4, $5, $6, now, now + make_interval(days => $7) FROM foundation.clock_face RETURNING ${COLUMNS}`,
)
const BY_ID = statement('invitations.by-id', `SELECT ${COLUMNS} FROM ${TABLE} WHERE id = $1`)
const LOCK = statement('invitations.lock', `SELECT ${COLUMNS} FROM ${TABLE} WHERE id = $1 FOR UPDATE`)
const ACCEPT = statement(
  'invitations.accept',
  `UPDATE ${TABLE} SET accepted_by = $2, accepted_at = now FROM foundation.clock_face WHERE id = $1`,
)
const REVOKE = statement(
  'invitations.revoke',
  `UPDATE ${TABLE} SET revoked_by = $2, revoked_at = now FROM foundation.clock_face WHERE id = $1`,
)
const PAGE = statement(
  'invitations.page',
  `SELECT ${COLUMNS} FROM ${TABLE} WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
)
const FORGET = statement(
  'invitations.forget',
  `UPDATE ${TABLE} SET email = '', name = '', words = '' WHERE accepted_by = $1`,
)

export type NewInvitation = Pick<InvitationRow, 'email' | 'name' | 'words' | 'language' | 'origin' | 'by'>
type Found = Promise<InvitationRow | null>

export async function addInvitation(
  tx: Transaction,
  { email, name, words, language, origin, by }: NewInvitation,
  days: number,
): Promise<InvitationRow> {
  const row = await tx.row<InvitationRow>(ADD, [email, name, words, language, origin, by, days])
  if (!row) throw new Error('an invitation was not written')
  return row
}
export const invitationById = (on: Queryable, id: string): Found => on.row(BY_ID, [id])
export const lockInvitation = (tx: Transaction, id: string): Found => tx.row(LOCK, [id])
export const writeAccepted = (tx: Transaction, id: string, personId: string) =>
  tx.rows(ACCEPT, [id, personId])
export const writeRevoked = (tx: Transaction, id: string, staffId: string) => tx.rows(REVOKE, [id, staffId])
/** The latest first. */
export const invitationsPage = (on: Queryable, after: string | null, first: number) =>
  on.rows<InvitationRow>(PAGE, [after, first + 1])
/** Whom it named has left. */
export const forgetInvitations = (tx: Transaction, personId: string) => tx.rows(FORGET, [personId])
