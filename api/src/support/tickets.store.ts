import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import type { About, TicketRow, TicketState, TicketTopic } from './ticket-row.ts'

const COLUMNS = `id, number, person_id AS "personId", is_visitor AS "isVisitor", topic, subject, about_type AS "aboutType", about_id AS "aboutId",
  state, since, asked_at AS "askedAt", answered_at AS "answeredAt", assignee_id AS "assigneeId", messages`

const ADD = statement(
  'tickets.add',
  `INSERT INTO support.tickets (person_id, is_visitor, topic, subject, about_type, about_id, state, since, asked_at)
   SELECT $1, $2, $3, $4, $5, $6, 'OPEN', now, now FROM foundation.clock_face RETURNING id`,
)
const BY_ID = statement('tickets.by-id', `SELECT ${COLUMNS} FROM support.tickets WHERE id = $1`)
const LOCK = statement(
  'tickets.lock',
  `SELECT ${COLUMNS} FROM support.tickets WHERE id = $1 FOR NO KEY UPDATE`,
)
const OF_PERSON = statement(
  'tickets.of-person',
  `SELECT ${COLUMNS} FROM support.tickets WHERE person_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
)
const SET_STATE = statement(
  'tickets.set-state',
  `UPDATE support.tickets SET state = $2, since = CASE WHEN state = $2 THEN since ELSE now END FROM foundation.clock_face WHERE id = $1`,
)
const COUNT = statement('tickets.count', 'UPDATE support.tickets SET messages = messages + 1 WHERE id = $1')
const ANSWERED = statement(
  'tickets.answered',
  'UPDATE support.tickets SET answered_at = now FROM foundation.clock_face WHERE id = $1 AND answered_at IS NULL',
)
const ASSIGN = statement('tickets.assign', 'UPDATE support.tickets SET assignee_id = $2 WHERE id = $1')
/** Those that somebody holds come another time. */
const CLOSE_SILENT = statement(
  'tickets.close-silent',
  `WITH silent AS (
     SELECT id FROM support.tickets
     WHERE state IN ('WAITING_FOR_PERSON', 'SOLVED') AND since < foundation.clock_now() - make_interval(days => $1)
     ORDER BY since LIMIT 500 FOR NO KEY UPDATE SKIP LOCKED
   )
   UPDATE support.tickets t SET state = 'CLOSED', since = now FROM silent, foundation.clock_face WHERE t.id = silent.id RETURNING t.id`,
)
const FORGET = statement(
  'tickets.forget',
  `WITH forgotten AS (
     UPDATE support.tickets SET subject = '', state = 'CLOSED', since = CASE WHEN state = 'CLOSED' THEN since ELSE now END
     FROM foundation.clock_face WHERE person_id = $1 RETURNING id
   )
   UPDATE support.messages m SET words = '' FROM forgotten WHERE m.ticket_id = forgotten.id AND m.words <> ''`,
)

export interface TicketToAdd {
  readonly personId: string
  readonly isVisitor: boolean
  readonly topic: TicketTopic
  readonly subject: string
  readonly about: About | null
}

/** Returns its id. */
export async function addTicket(
  tx: Transaction,
  { personId, isVisitor, topic, subject, about }: TicketToAdd,
): Promise<string> {
  const values = [personId, isVisitor, topic, subject, about?.type ?? null, about?.id ?? null]
  const added = await tx.row<{ id: string }>(ADD, values)
  if (!added) throw new Error('support.tickets took no row')
  return added.id
}

export const ticketById = (on: Queryable, id: string): Promise<TicketRow | null> => on.row(BY_ID, [id])

/** Until the end of the transaction nobody else changes it. */
export const lockTicket = (tx: Transaction, id: string): Promise<TicketRow | null> => tx.row(LOCK, [id])

/** The newest first, one more than asked for. */
export const ticketsOfPerson = (on: Queryable, personId: string, after: string | null, count: number) =>
  on.rows<TicketRow>(OF_PERSON, [personId, after, count + 1])

export const writeState = (tx: Transaction, id: string, state: TicketState) => tx.rows(SET_STATE, [id, state])
export const countMessage = (tx: Transaction, id: string) => tx.rows(COUNT, [id])
export const writeAnswered = (tx: Transaction, id: string) => tx.rows(ANSWERED, [id])
export const writeAssignee = (tx: Transaction, id: string, personId: string | null) =>
  tx.rows(ASSIGN, [id, personId])

/** Closes some of those whose person was silent for so many days; returns how many. */
export const closeSilent = async (on: Queryable, days: number): Promise<number> =>
  (await on.rows(CLOSE_SILENT, [days])).length

/** Of who leaves for good: their tickets are closed, and nobody's words stay in them. */
export const forgetTickets = (tx: Transaction, personId: string) => tx.rows(FORGET, [personId])
