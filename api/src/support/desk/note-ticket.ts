import type { App } from '../../app.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { NotFound } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { addMessage, ticketOfMessage } from '../messages.store.ts'
import type { Ticket } from '../ticket.ts'
import { lockTicket } from '../tickets.store.ts'
import { ticketNow } from '../tickets-of.ts'
import { wordsIn } from '../words-in.ts'

/** Writes down what other staff should know of a ticket, once for each key. Its person never sees it. Throws NOT_FOUND and BAD_INPUT. */
export async function noteTicket(
  app: Pick<App, 'db'>,
  viewer: Viewer,
  { ticketId, text: typed, idempotencyKey: key }: { ticketId: string; text: string; idempotencyKey: string },
): Promise<Ticket | IdempotencyKeyReused> {
  const text = wordsIn(typed)
  const keyed = { personId: viewer.id, verb: 'noteTicket', key, meaning: [ticketId, text] }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return ticketNow(tx, await ticketOfMessage(tx, claim.subjectId))
    if (!(await lockTicket(tx, ticketId))) throw new NotFound('ticket', ticketId)
    const id = await addMessage(tx, { ticketId, kind: 'NOTE', byId: viewer.id, words: text })
    await completeRequest(tx, keyed, id)
    return ticketNow(tx, ticketId)
  })
}
