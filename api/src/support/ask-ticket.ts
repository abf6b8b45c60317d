import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { addMessage } from './messages.store.ts'
import type { Ticket } from './ticket.ts'
import type { About, TicketTopic } from './ticket-row.ts'
import { addTicket, countMessage, type TicketToAdd } from './tickets.store.ts'
import { ticketNow } from './tickets-of.ts'
import { subjectIn, wordsIn } from './words-in.ts'

export interface TicketToAsk {
  readonly topic: TicketTopic
  readonly subject: string
  readonly words: string
  /** Of theirs, as `aboutOf` found it. */
  readonly about: About | null
  readonly idempotencyKey: string
}

/** Opens a ticket of the viewer, once for each key. Throws BAD_INPUT for words that are missing or too many. */
export async function askTicket(
  app: Pick<App, 'db'>,
  viewer: Viewer,
  { topic, subject, words, about, idempotencyKey: key }: TicketToAsk,
): Promise<Ticket | IdempotencyKeyReused> {
  const asked = { topic, subject: subjectIn(subject), about, personId: viewer.id, isVisitor: false }
  const text = wordsIn(words)
  const meaning = [topic, asked.subject, text, about?.id ?? null]
  const keyed = { personId: viewer.id, verb: 'askTicket', key, meaning }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return ticketNow(tx, claim.subjectId)
    const id = await openTicket(tx, asked, text)
    await completeRequest(tx, keyed, id)
    return ticketNow(tx, id)
  })
}

/** A ticket with its first message; returns its id. */
export async function openTicket(tx: Transaction, ticket: TicketToAdd, words: string): Promise<string> {
  const id = await addTicket(tx, ticket)
  await addMessage(tx, { ticketId: id, kind: 'PERSON', byId: ticket.personId, words })
  await countMessage(tx, id)
  return id
}
