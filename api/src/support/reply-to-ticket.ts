import type { App } from '../app.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { NotFound } from '../foundation/fault.ts'
import { addMessage, ticketOfMessage } from './messages.store.ts'
import { TicketClosed, TicketFull } from './refusals.ts'
import type { Ticket } from './ticket.ts'
import { countMessage, lockTicket, writeState } from './tickets.store.ts'
import { ticketNow } from './tickets-of.ts'
import { wordsIn } from './words-in.ts'

/** Of its person; whoever has more to say asks anew. */
const MOST_MESSAGES = 100

export interface Reply {
  /** Our own id of the ticket. */
  readonly ticketId: string
  /** Who replies: the person of the ticket, or who has its link in their name. */
  readonly personId: string
  readonly words: string
  readonly idempotencyKey: string
}

/**
 * A person writes more in their ticket, once for each key; it waits for staff from then on, also when it was solved. Throws NOT_FOUND
 * for what is not theirs, and BAD_INPUT.
 */
export async function replyToTicket(
  app: Pick<App, 'db'>,
  { ticketId, personId, words, idempotencyKey: key }: Reply,
): Promise<Ticket | TicketClosed | TicketFull | IdempotencyKeyReused> {
  const text = wordsIn(words)
  const keyed = { personId, verb: 'replyToTicket', key, meaning: [ticketId, text] }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return ticketNow(tx, await ticketOfMessage(tx, claim.subjectId))
    const refused = await lockForReply(tx, ticketId, personId)
    if (refused instanceof Refusal) return refused
    const id = await addMessage(tx, { ticketId, kind: 'PERSON', byId: personId, words: text })
    await countMessage(tx, ticketId)
    await writeState(tx, ticketId, 'OPEN')
    await completeRequest(tx, keyed, id)
    return ticketNow(tx, ticketId)
  })
}

async function lockForReply(
  tx: Transaction,
  ticketId: string,
  personId: string,
): Promise<TicketClosed | TicketFull | null> {
  const ticket = await lockTicket(tx, ticketId)
  if (ticket?.personId !== personId) throw new NotFound('ticket', ticketId)
  if (ticket.state === 'CLOSED') return new TicketClosed()
  return ticket.messages >= MOST_MESSAGES ? new TicketFull() : null
}
