import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { TemplateContent, TemplateRow } from './template.ts'

const COLUMNS = `t.id, t.reader_id AS "readerId", t.profile_id AS "profileId", t.name, t.description, t.price, t.currency,
  t.promised_minutes AS "promisedMinutes", t.delivery, t.questions, t.is_offered AS "isOffered", t.withdrawn_at AS "withdrawnAt"`
const BY_ID = statement('answer-templates.by-id', `SELECT ${COLUMNS} FROM answers.templates t WHERE id = $1`)
const LOCK = statement(
  'answer-templates.lock',
  `SELECT ${COLUMNS} FROM answers.templates t WHERE id = $1 FOR NO KEY UPDATE`,
)
const ON_OFFER = statement(
  'answer-templates.on-offer',
  `SELECT ${COLUMNS} FROM answers.templates t WHERE profile_id = ANY ($1::uuid[]) AND withdrawn_at IS NULL AND is_offered
   ORDER BY price, id`,
)
const OF_READER = statement(
  'answer-templates.of-reader',
  `SELECT ${COLUMNS} FROM answers.templates t WHERE reader_id = $1 AND withdrawn_at IS NULL ORDER BY id`,
)
const ADD = statement(
  'answer-templates.add',
  `INSERT INTO answers.templates (reader_id, profile_id, currency, name, description, price, promised_minutes, delivery, questions, is_offered, changed_at)
   SELECT $1, $2, $3, $4, $5, $6, $7, $8::answers.delivery, $9::jsonb, $10, now FROM foundation.clock_face RETURNING id`,
)
const CHANGE = statement(
  'answer-templates.change',
  `UPDATE answers.templates SET name = $2, description = $3, price = $4, promised_minutes = $5, delivery = $6::answers.delivery,
     questions = $7::jsonb, is_offered = $8, changed_at = (SELECT now FROM foundation.clock_face) WHERE id = $1`,
)
const WITHDRAW = statement(
  'answer-templates.withdraw',
  `UPDATE answers.templates SET withdrawn_at = (SELECT now FROM foundation.clock_face) WHERE id = $1 AND withdrawn_at IS NULL`,
)

export const templateById = (on: Queryable, id: string) => on.row<TemplateRow>(BY_ID, [id])

/** Locks the row until the transaction ends. */
export const lockTemplate = (tx: Transaction, id: string) => tx.row<TemplateRow>(LOCK, [id])

/** What readers offer now, by the ids of their profiles, the cheapest first. */
export async function templatesOnOffer(
  on: Queryable,
  profiles: readonly string[],
): Promise<Map<string, TemplateRow[]>> {
  const rows = await on.rows<TemplateRow>(ON_OFFER, [profiles])
  return new Map(profiles.map(id => [id, rows.filter(row => row.profileId === id)]))
}

/** All that a reader has not withdrawn. */
export const templatesOf = (on: Queryable, readerId: string) => on.rows<TemplateRow>(OF_READER, [readerId])

const valuesOf = (content: TemplateContent) => {
  const { name, description, price, promisedMinutes, delivery, questions, isOffered } = content
  return [name, description, price, promisedMinutes, delivery, JSON.stringify(questions), isOffered]
}

export async function insertTemplate(
  tx: Transaction,
  { readerId, profileId, currency }: Pick<TemplateRow, 'readerId' | 'profileId' | 'currency'>,
  content: TemplateContent,
): Promise<string> {
  const added = await tx.row<{ id: string }>(ADD, [readerId, profileId, currency, ...valuesOf(content)])
  if (!added) throw new Error('answers.templates took no row')
  return added.id
}

export const writeTemplate = (tx: Transaction, id: string, content: TemplateContent) =>
  tx.rows(CHANGE, [id, ...valuesOf(content)])

export const writeWithdrawal = (tx: Transaction, id: string) => tx.rows(WITHDRAW, [id])
