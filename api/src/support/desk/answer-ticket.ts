import type { App } from '../../app.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { NotFound } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { TicketAnswered } from '../events.ts'
import { addMessage, ticketOfMessage } from '../messages.store.ts'
import { TicketClosed } from '../refusals.ts'
import type { Ticket } from '../ticket.ts'
import { lockTicket, writeAnswered, writeAssignee, writeState } from '../tickets.store.ts'
import { ticketNow } from '../tickets-of.ts'
import { wordsIn } from '../words-in.ts'

export interface Answer {
  /** Our own id of the ticket. */
  readonly ticketId: string
  readonly text: string
  /** With it the ticket is solved; else its person may reply. */
  readonly isSolved: boolean
  readonly idempotencyKey: string
}

/**
 * Staff answer a ticket, once for each key; its person is told. Who answers what nobody looks after does so from then on. Throws
 * NOT_FOUND and BAD_INPUT.
 */
export async function answerTicket(
  app: Pick<App, 'db'>,
  viewer: Viewer,
  { ticketId, text: typed, isSolved, idempotencyKey: key }: Answer,
): Promise<Ticket | TicketClosed | IdempotencyKeyReused> {
  const text = wordsIn(typed)
  const keyed = { personId: viewer.id, verb: 'answerTicket', key, meaning: [ticketId, text, isSolved] }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return ticketNow(tx, await ticketOfMessage(tx, claim.subjectId))
    const ticket = await lockTicket(tx, ticketId)
    if (!ticket) throw new NotFound('ticket', ticketId)
    if (ticket.state === 'CLOSED') return new TicketClosed()
    const id = await addMessage(tx, { ticketId, kind: 'STAFF', byId: viewer.id, words: text })
    await writeAnswered(tx, ticketId)
    if (ticket.assigneeId === null) await writeAssignee(tx, ticketId, viewer.id)
    await writeState(tx, ticketId, isSolved ? 'SOLVED' : 'WAITING_FOR_PERSON')
    await completeRequest(tx, keyed, id)
    const payload = { personId: ticket.personId, messageId: id }
    await emit(tx, TicketAnswered, { subjectId: ticketId, payload, key: id })
    return ticketNow(tx, ticketId)
  })
}
