import { accountsOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { NotFound } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { TicketTaken } from '../refusals.ts'
import type { Ticket } from '../ticket.ts'
import type { TicketRow } from '../ticket-row.ts'
import { lockTicket, writeAssignee, writeState } from '../tickets.store.ts'
import { ticketNow } from '../tickets-of.ts'

type Stands = Pick<App, 'db'>

/** The viewer looks after a ticket from now on. What another member of staff has is taken over only knowingly. */
export const takeTicket = (
  app: Stands,
  viewer: Viewer,
  { ticketId, takesOver }: { readonly ticketId: string; readonly takesOver: boolean },
): Promise<Ticket | TicketTaken> =>
  app.db.transact(async tx => {
    const { assigneeId } = await locked(tx, ticketId)
    if (assigneeId !== null && assigneeId !== viewer.id && !takesOver)
      return new TicketTaken((await accountsOf(tx, [assigneeId])).get(assigneeId)?.name ?? '')
    await writeAssignee(tx, ticketId, viewer.id)
    return ticketNow(tx, ticketId)
  })

/** Nobody looks after a ticket; asked again, it stays so. */
export const releaseTicket = (app: Stands, ticketId: string): Promise<Ticket> =>
  changed(app, ticketId, async (tx, { assigneeId }) => {
    if (assigneeId !== null) await writeAssignee(tx, ticketId, null)
  })

/** Staff take a ticket for solved; asked again, it stays so. What is closed stays closed. */
export const solveTicket = (app: Stands, ticketId: string): Promise<Ticket> =>
  changed(app, ticketId, async (tx, { state }) => {
    if (state !== 'CLOSED') await writeState(tx, ticketId, 'SOLVED')
  })

/**
 * Staff are to answer a ticket again; asked again, it stays so.
 * @rule which tickets are opened again: any that is solved or closed, but for one whose person left for good, of which no words are left.
 */
export const reopenTicket = (app: Stands, ticketId: string): Promise<Ticket> =>
  changed(app, ticketId, async (tx, { subject }) => {
    if (subject === '') throw new NotFound('ticket', ticketId)
    await writeState(tx, ticketId, 'OPEN')
  })

const changed = (
  app: Stands,
  ticketId: string,
  change: (tx: Transaction, ticket: TicketRow) => Promise<void>,
): Promise<Ticket> =>
  app.db.transact(async tx => {
    await change(tx, await locked(tx, ticketId))
    return ticketNow(tx, ticketId)
  })

/** Throws NOT_FOUND. */
async function locked(tx: Transaction, ticketId: string): Promise<TicketRow> {
  const ticket = await lockTicket(tx, ticketId)
  if (!ticket) throw new NotFound('ticket', ticketId)
  return ticket
}
