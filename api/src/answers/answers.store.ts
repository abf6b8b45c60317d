import { batched } from '../foundation/batched.ts'
import {
  type Database,
  type Queryable,
  statement,
  type Transaction,
} from '../foundation/database/database.ts'
import type { AnswerEnded, AnswerRow, Side, Warning } from './answer.ts'

const COLUMNS = `a.id, a.template_id AS "templateId", a.client_id AS "clientId", coalesce(i.name, '') AS "clientName", a.reader_id AS "readerId",
  a.profile_id AS "profileId", a.reader_name AS "readerName", a.name, a.delivery, a.questions, a.price, a.currency, a.wallet, a.earnings,
  a.fee_basis_points AS "feeBasisPoints", a.promised_minutes AS "promisedMinutes", a.clarification_days AS "clarificationDays", a.state,
  a.requested_at AS "requestedAt", a.due_at AS "dueAt", a.warned, a.began_at AS "beganAt", a.ended_at AS "endedAt", a.captured, a.fee, a.text,
  a.media_id AS "mediaId", a.viewed_at AS "viewedAt", a.clarification, a.clarification_at AS "clarificationAt", a.clarified,
  a.clarified_at AS "clarifiedAt", c.now AS at`
const FROM = `foundation.clock_face c, answers.answers a LEFT JOIN accounts.identities i ON i.id = a.client_id`
const NOW = '(SELECT now FROM foundation.clock_face)'

const BY_IDS = statement('answers.by-ids', `SELECT ${COLUMNS} FROM ${FROM} WHERE a.id = ANY ($1::uuid[])`)
const LOCK = statement('answers.lock', 'SELECT FROM answers.answers WHERE id = $1 FOR NO KEY UPDATE')
const ADD = statement(
  'answers.add',
  `INSERT INTO answers.answers (template_id, client_id, reader_id, profile_id, reader_name, name, delivery, questions, price, currency, wallet,
     earnings, fee_basis_points, promised_minutes, clarification_days, requested_at, due_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7::answers.delivery, $8::jsonb, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING id`,
)
const BEGAN = statement(
  'answers.began',
  `UPDATE answers.answers SET began_at = ${NOW} WHERE id = $1 AND began_at IS NULL RETURNING id`,
)
const WARNED = statement('answers.warned', 'UPDATE answers.answers SET warned = $2 WHERE id = $1')
const END = statement(
  'answers.end',
  `UPDATE answers.answers SET state = $2::answers.state, captured = $3, fee = $4, text = $5, media_id = $6, ended_at = ${NOW} WHERE id = $1`,
)
const VIEWED = statement('answers.viewed', `UPDATE answers.answers SET viewed_at = ${NOW} WHERE id = $1`)
const ASKED = statement(
  'answers.clarification-asked',
  `UPDATE answers.answers SET clarification = $2, clarification_at = ${NOW} WHERE id = $1`,
)
const CLARIFIED = statement(
  'answers.clarified',
  `UPDATE answers.answers SET clarified = $2, clarified_at = ${NOW} WHERE id = $1`,
)
const LATE = statement(
  'answers.late',
  `SELECT id FROM answers.answers WHERE state = 'REQUESTED' AND due_at <= ${NOW} ORDER BY due_at LIMIT $1`,
)
const TO_WARN = statement(
  'answers.to-warn',
  `SELECT id FROM answers.answers, foundation.clock_face WHERE state = 'REQUESTED' AND due_at > now
     AND ((warned IS NULL AND due_at - make_interval(secs => promised_minutes * 30) <= now)
       OR (warned IS DISTINCT FROM 'SOON' AND promised_minutes > 120 AND due_at - interval '1 hour' <= now)) ORDER BY due_at LIMIT $1`,
)
const OPEN_OF = statement(
  'answers.open-of',
  `SELECT id FROM answers.answers WHERE (client_id = $1 OR reader_id = $1) AND state = 'REQUESTED' ORDER BY id`,
)
const WAITING_COUNT = statement(
  'answers.waiting-count',
  `SELECT count(*)::integer AS count FROM answers.answers WHERE reader_id = $1 AND state = 'REQUESTED'`,
)
const COLUMN = { CLIENT: 'client_id', READER: 'reader_id' } as const
const pageStatement = (side: Side, kind: 'WAITING' | 'OVER') =>
  statement(
    `answers.${kind.toLowerCase()}-of-${side.toLowerCase()}`,
    kind === 'WAITING'
      ? `SELECT ${COLUMNS} FROM ${FROM} WHERE a.${COLUMN[side]} = $1 AND a.state = 'REQUESTED' AND ($2::timestamptz IS NULL OR (a.due_at, a.id) > ($2, $3::uuid))
         ORDER BY a.due_at, a.id LIMIT $4`
      : `SELECT ${COLUMNS} FROM ${FROM} WHERE a.${COLUMN[side]} = $1 AND a.state <> 'REQUESTED' AND ($2::timestamptz IS NULL OR a.id < $3::uuid)
         ORDER BY a.id DESC LIMIT $4`,
  )
const PAGE = {
  CLIENT: { WAITING: pageStatement('CLIENT', 'WAITING'), OVER: pageStatement('CLIENT', 'OVER') },
  READER: { WAITING: pageStatement('READER', 'WAITING'), OVER: pageStatement('READER', 'OVER') },
}

const byIds = batched(
  (on: Queryable) => async (ids: readonly string[]) =>
    new Map((await on.rows<AnswerRow>(BY_IDS, [ids])).map(row => [row.id, row])),
)

/** Who may see it, whoever asked decides. */
export const answerById = (db: Database, id: string) => byIds(db).load(id)

export const loadAnswer = (tx: Transaction, id: string) => tx.row<AnswerRow>(BY_IDS, [[id]])

/** Locks the row until the transaction ends; what a verb decides, it decides after this. */
export async function lockAnswer(tx: Transaction, id: string): Promise<AnswerRow | null> {
  return (await tx.row(LOCK, [id])) ? loadAnswer(tx, id) : null
}

export type NewAnswer = Pick<
  AnswerRow,
  | 'templateId'
  | 'clientId'
  | 'readerId'
  | 'profileId'
  | 'readerName'
  | 'name'
  | 'delivery'
  | 'questions'
  | 'price'
  | 'currency'
  | 'wallet'
  | 'earnings'
  | 'feeBasisPoints'
  | 'promisedMinutes'
  | 'clarificationDays'
  | 'requestedAt'
  | 'dueAt'
>

export async function insertAnswer(tx: Transaction, a: NewAnswer): Promise<string> {
  const added = await tx.row<{ id: string }>(ADD, [
    ...[a.templateId, a.clientId, a.readerId, a.profileId, a.readerName, a.name, a.delivery],
    ...[JSON.stringify(a.questions), a.price, a.currency, a.wallet, a.earnings, a.feeBasisPoints],
    ...[a.promisedMinutes, a.clarificationDays, a.requestedAt, a.dueAt],
  ])
  if (!added) throw new Error('answers.answers took no row')
  return added.id
}

/** False when the reader had begun already. */
export const writeBegun = async (tx: Transaction, id: string): Promise<boolean> =>
  (await tx.row(BEGAN, [id])) !== null

export const writeWarned = (tx: Transaction, id: string, warning: Warning) => tx.rows(WARNED, [id, warning])

export interface End {
  readonly ended: AnswerEnded
  readonly captured: bigint
  readonly fee: bigint
  readonly text: string | null
  readonly mediaId: string | null
}

export const writeEnd = (tx: Transaction, id: string, { ended, captured, fee, text, mediaId }: End) =>
  tx.rows(END, [id, ended, captured, fee, text, mediaId])
export const writeViewed = (tx: Transaction, id: string) => tx.rows(VIEWED, [id])
export const writeAsked = (tx: Transaction, id: string, words: string) => tx.rows(ASKED, [id, words])
export const writeClarified = (tx: Transaction, id: string, words: string) => tx.rows(CLARIFIED, [id, words])

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

/** Answers that were due and not delivered. */
export const lateAnswers = async (on: Queryable, most: number) => idsOf(await on.rows(LATE, [most]))
/** Answers of which the reader may have to be warned now. */
export const answersToWarn = async (on: Queryable, most: number) => idsOf(await on.rows(TO_WARN, [most]))
/** Answers that wait, of a person on either side. */
export const openOf = async (on: Queryable, personId: string) => idsOf(await on.rows(OPEN_OF, [personId]))
/** How many wait for a reader. */
export const countWaiting = async (on: Queryable, readerId: string): Promise<number> =>
  (await on.row<{ count: number }>(WAITING_COUNT, [readerId]))?.count ?? 0

export interface PageAsked {
  readonly side: Side
  readonly kind: 'WAITING' | 'OVER'
  /** What the last page ended with. */
  readonly after: Pick<AnswerRow, 'dueAt' | 'id'> | null
  readonly count: number
}

/** One more than asked for, so that the caller knows whether there is more. */
export const answersPage = (on: Queryable, personId: string, { side, kind, after, count }: PageAsked) =>
  on.rows<AnswerRow>(PAGE[side][kind], [personId, after?.dueAt ?? null, after?.id ?? null, count + 1])
