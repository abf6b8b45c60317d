import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import type { MessageRow } from './ticket-row.ts'

const COLUMNS = `id, ticket_id AS "ticketId", kind, by_id AS "byId", words, at`
const ADD = statement(
  'ticket-messages.add',
  `INSERT INTO support.messages (ticket_id, kind, by_id, words, at)
   SELECT $1, $2, $3, $4, now FROM foundation.clock_face RETURNING id`,
)
const OF_TICKETS = statement(
  'ticket-messages.of-tickets',
  `SELECT ${COLUMNS} FROM support.messages WHERE ticket_id = ANY ($1::uuid[]) ORDER BY ticket_id, id`,
)
const TICKET_OF = statement(
  'ticket-messages.ticket-of',
  'SELECT ticket_id AS "ticketId" FROM support.messages WHERE id = $1',
)

/** Returns its id. */
export async function addMessage(
  tx: Transaction,
  { ticketId, kind, byId, words }: Pick<MessageRow, 'ticketId' | 'kind' | 'byId' | 'words'>,
): Promise<string> {
  const added = await tx.row<{ id: string }>(ADD, [ticketId, kind, byId, words])
  if (!added) throw new Error('support.messages took no row')
  return added.id
}

/** Notes among them, by ticket, the first first. */
export const messagesByTicket =
  (on: Queryable) =>
  async (ids: readonly string[]): Promise<ReadonlyMap<string, MessageRow[]>> =>
    Map.groupBy(await on.rows<MessageRow>(OF_TICKETS, [ids]), ({ ticketId }) => ticketId)

const BY_ID = statement(
  'ticket-messages.by-id',
  `SELECT m.words, t.subject FROM support.messages m JOIN support.tickets t ON t.id = m.ticket_id WHERE m.id = $1`,
)

/** What somebody is told of an answer; null: its words are gone with its person. */
export async function answerToTell(
  on: Queryable,
  id: string,
): Promise<{ subject: string; words: string } | null> {
  const found = await on.row<{ subject: string; words: string }>(BY_ID, [id])
  return found && found.words !== '' ? found : null
}

export async function ticketOfMessage(on: Queryable, id: string): Promise<string> {
  const found = await on.row<{ ticketId: string }>(TICKET_OF, [id])
  if (!found) throw new Error('a message that was written is not there')
  return found.ticketId
}
