import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import type { GoalRow } from './gift-goal.ts'

const COLUMNS = 'id, amount, progress, currency, words'
const BY_ID = statement('gift-goals.by-id', `SELECT ${COLUMNS} FROM gifts.goals WHERE id = $1`)
const OF_SUBJECT = statement(
  'gift-goals.of-subject',
  `SELECT ${COLUMNS} FROM gifts.goals WHERE subject_id = $1 AND ended_at IS NULL`,
)
const END = statement(
  'gift-goals.end',
  'UPDATE gifts.goals SET ended_at = foundation.clock_now() WHERE subject_id = $1 AND ended_at IS NULL',
)
const ADD = statement(
  'gift-goals.add',
  `INSERT INTO gifts.goals (subject_id, reader_id, amount, currency, words, set_at) VALUES ($1, $2, $3, $4, $5, foundation.clock_now())
   RETURNING ${COLUMNS}`,
)

export const goalById = (on: Queryable, id: string): Promise<GoalRow | null> => on.row(BY_ID, [id])

/** The goal that is shown; null when there is none. */
export const goalOfSubject = (on: Queryable, subjectId: string): Promise<GoalRow | null> =>
  on.row(OF_SUBJECT, [subjectId])

export interface NewGoal extends Pick<GoalRow, 'amount' | 'currency' | 'words'> {
  readonly subjectId: string
  readonly readerId: string
}

/** The one before it ends. Under the lock of the reader's account, since two at once would both be the next. */
export async function addGoal(tx: Transaction, goal: NewGoal): Promise<GoalRow> {
  await tx.rows(END, [goal.subjectId])
  const { subjectId, readerId, amount, currency, words } = goal
  const added = await tx.row<GoalRow>(ADD, [subjectId, readerId, amount, currency, words])
  if (!added) throw new Error('gifts.goals took no row')
  return added
}
