import { type Connection, pageOf, pageSize } from '../foundation/contract/connection.ts'
import { globalId, localId } from '../foundation/contract/global-id.ts'
import type { Database, Queryable } from '../foundation/database/database.ts'
import { isOneOf, type Viewer } from '../foundation/viewer.ts'
import { messagesByTicket } from './messages.store.ts'
import { Ticket } from './ticket.ts'
import { ticketById, ticketsOfPerson } from './tickets.store.ts'

/** As it stands now. */
export async function ticketNow(on: Queryable, id: string): Promise<Ticket> {
  const row = await ticketById(on, id)
  if (!row) throw new Error('a ticket that was written is not there')
  return Ticket.of(row)
}

/** Who reads everybody's tickets. */
const READERS_OF_TICKETS = ['SUPPORT', 'FINANCE', 'MODERATOR'] as const

/** Null: there is none, or it is not the viewer's to see. */
export async function shownTicket(on: Queryable, viewer: Viewer, id: string): Promise<Ticket | null> {
  const row = await ticketById(on, id)
  const maySee = row?.personId === viewer.id || isOneOf(viewer, ...READERS_OF_TICKETS)
  return row && maySee ? Ticket.of(row) : null
}

/** Somebody's tickets, the newest first. */
export async function ownTickets(
  db: Database,
  personId: string,
  first: number,
  after: string | null,
): Promise<Connection<Ticket>> {
  const place = after == null ? null : localId(['Ticket'], after, 'after')
  const rows = await ticketsOfPerson(db, personId, place, pageSize(first))
  return pageOf(rows.map(Ticket.of), first, after, ({ id }) => globalId('Ticket', id))
}

const AT_ONCE = 100

/** For the copy of somebody's data: what they and staff wrote to each other, without notes among staff. */
export async function ticketsForExport(db: Database, personId: string): Promise<object[]> {
  const all: object[] = []
  for (let after: string | null = null; ; ) {
    const rows = await ticketsOfPerson(db, personId, after, AT_ONCE)
    const page = rows.slice(0, AT_ONCE)
    const messages = await messagesByTicket(db)(page.map(({ id }) => id))
    for (const { id, number, topic, subject, state, askedAt } of page) {
      const written = (messages.get(id) ?? []).filter(({ kind }) => kind !== 'NOTE')
      all.push({ number: Number(number), topic, subject, state, askedAt, messages: written.map(shown) })
    }
    if (rows.length <= AT_ONCE) return all
    after = page.at(-1)?.id ?? null
  }
}

const shown = ({ kind, words, at }: { kind: string; words: string; at: Date }) => ({
  author: kind,
  words,
  at,
})
