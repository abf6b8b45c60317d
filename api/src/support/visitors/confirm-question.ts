import { accountsOf, openGuest, reachGuest } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { policies } from '../../catalogue/index.ts'
import { globalId, parseGlobalId } from '../../foundation/contract/global-id.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { openTicket } from '../ask-ticket.ts'
import { replyToTicket } from '../reply-to-ticket.ts'
import { Ticket } from '../ticket.ts'
import { ticketById } from '../tickets.store.ts'
import { ticketNow } from '../tickets-of.ts'
import { idOfKey, linkKey } from './link-key.ts'
import { lockQuestion, type QuestionRow, writeConfirmed } from './questions.store.ts'
import { KeyedTicket, LinkOver, type ReplyByKeyInput, type ReplyByKeyResult } from './visitor-types.ts'

const DAY_MS = 86_400_000

/**
 * Whoever reads the mailbox says that a question is theirs: it comes to staff. Said again, it is the same ticket.
 * @rule whose a visitor's ticket is: of a person made for it, whom nobody signs in as; whoever has a link that was mailed to them, and is not too old, reads and writes there.
 */
export async function confirmQuestion(app: App, questionKey: string): Promise<KeyedTicket | LinkOver> {
  const id = idOfKey(app, 'question', questionKey)
  if (id === null) return new LinkOver()
  const { ticketLinkDays } = await policies(app)
  return app.db.transact(async tx => {
    const question = await lockQuestion(tx, id)
    if (!question) return new LinkOver()
    const ticketId = question.ticketId ?? (await bringToStaff(tx, question))
    return Object.assign(new KeyedTicket(), {
      ticketKey: keyFor(app, ticketId, ticketLinkDays),
      ticket: await ticketNow(tx, ticketId),
    })
  })
}

async function bringToStaff(tx: Transaction, question: QuestionRow): Promise<string> {
  const { id, topic, subject, words } = question
  const personId = await openGuest(tx, id)
  const guest = (await accountsOf(tx, [personId])).get(personId)
  if (!guest) throw new Error('a guest that was written is not there')
  await reachGuest(tx, guest, question)
  const ticketId = await openTicket(tx, { personId, isVisitor: true, topic, subject, about: null }, words)
  await writeConfirmed(tx, id, ticketId)
  return ticketId
}

const keyFor = (app: App, ticketId: string, days: number): string =>
  linkKey(app, 'ticket', ticketId, new Date(app.clock.now().getTime() + days * DAY_MS))

/** A visitor's ticket by the key of its link; null: none is opened by it. */
export async function ticketByKey(app: App, ticketKey: string): Promise<Ticket | null> {
  const id = idOfKey(app, 'ticket', ticketKey)
  const row = id === null ? null : await ticketById(app.db, id)
  return row?.isVisitor ? Ticket.of(row) : null
}

/** A visitor writes more in the ticket whose link they have, as `replyToTicket` does. */
export async function replyByKey(
  app: App,
  { ticketKey, words, idempotencyKey }: ReplyByKeyInput,
): Promise<typeof ReplyByKeyResult> {
  const ticket = await ticketByKey(app, ticketKey)
  if (!ticket) return new LinkOver()
  const { id: ticketId, personId } = ticket
  return replyToTicket(app, { ticketId, personId, words, idempotencyKey })
}

/** Where a mail about a ticket leads a visitor, who cannot sign in: a link that is made anew for each mail; null: they are none. */
export async function visitorPath(app: App, personId: string, path: string): Promise<string | null> {
  const named = path.startsWith(TICKETS) ? parseGlobalId(path.slice(TICKETS.length)) : null
  const ticket = named?.type === 'Ticket' ? await ticketById(app.db, named.id) : null
  if (!ticket?.isVisitor || ticket.personId !== personId) return null
  return `/help/ticket/${keyFor(app, ticket.id, (await policies(app)).ticketLinkDays)}`
}

const TICKETS = '/help/tickets/'
/** Where somebody with an account finds their ticket. */
export const ticketPath = (id: string): string => `${TICKETS}${globalId('Ticket', id)}`
