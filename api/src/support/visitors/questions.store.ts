import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { Language } from '../../foundation/messages.ts'
import type { TicketTopic } from '../ticket-row.ts'

const COLUMNS = `id, email, name, language, origin, topic, subject, words, asked_at AS "askedAt", ticket_id AS "ticketId"`
const ADD = statement(
  'questions.add',
  `INSERT INTO support.questions (email, name, language, origin, topic, subject, words, asked_at)
   SELECT $1, $2, $3, $4, $5, $6, $7, now FROM foundation.clock_face RETURNING id`,
)
const BY_ID = statement('questions.by-id', `SELECT ${COLUMNS} FROM support.questions WHERE id = $1`)
const LOCK = statement(
  'questions.lock',
  `SELECT ${COLUMNS} FROM support.questions WHERE id = $1 FOR NO KEY UPDATE`,
)
const CONFIRM = statement('questions.confirm', 'UPDATE support.questions SET ticket_id = $2 WHERE id = $1')
const FORGET = statement(
  'questions.forget',
  'DELETE FROM support.questions WHERE asked_at < foundation.clock_now() - make_interval(hours => $1)',
)

export interface QuestionToAdd {
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly origin: string
  readonly topic: TicketTopic
  readonly subject: string
  readonly words: string
}

export interface QuestionRow extends QuestionToAdd {
  readonly id: string
  readonly askedAt: Date
  /** Null: nobody confirmed it. */
  readonly ticketId: string | null
}

/** Returns its id. */
export async function addQuestion(tx: Transaction, question: QuestionToAdd): Promise<string> {
  const { email, name, language, origin, topic, subject, words } = question
  const added = await tx.row<{ id: string }>(ADD, [email, name, language, origin, topic, subject, words])
  if (!added) throw new Error('support.questions took no row')
  return added.id
}

export const questionById = (on: Queryable, id: string): Promise<QuestionRow | null> => on.row(BY_ID, [id])
export const lockQuestion = (tx: Transaction, id: string): Promise<QuestionRow | null> => tx.row(LOCK, [id])
export const writeConfirmed = (tx: Transaction, id: string, ticketId: string) =>
  tx.rows(CONFIRM, [id, ticketId])

/** Those that were asked so long ago, confirmed or not: what became of them stands in their tickets. */
export const forgetQuestions = (on: Queryable, hours: number) => on.rows(FORGET, [hours])
