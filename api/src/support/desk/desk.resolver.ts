import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { globalId, localId } from '../../foundation/contract/global-id.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { AnswerTicketResult, AskTicketResult, TakeTicketResult } from '../refusals.ts'
import { Ticket, TicketConnection } from '../ticket.ts'
import type { TicketRow } from '../ticket-row.ts'
import { answerTicket } from './answer-ticket.ts'
import { AnswerTicketInput, NoteTicketInput, TakeTicketInput, TicketFilter } from './inputs.ts'
import { noteTicket } from './note-ticket.ts'
import { queuePage } from './queue.store.ts'
import { releaseTicket, reopenTicket, solveTicket, takeTicket } from './steer-ticket.ts'

const WHICH = 'Which ticket.'

@Resolver()
export class TicketDeskResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Query(() => TicketConnection, { description: 'Tickets that stand in one way, the longest first.' })
  async tickets(
    @Ctx() { app, viewer }: Context,
    @Arg('filter', () => TicketFilter, { description: WHICH }) { state, assignment }: TicketFilter,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Ticket>> {
    const place = after == null ? null : localId(['Ticket'], after, 'after')
    const asked = { state, whose: assignment, viewerId: viewer.id, after: place, count: pageSize(first) }
    const rows = await queuePage<TicketRow>(app.db, asked)
    return pageOf(rows.map(Ticket.of), first, after, ({ id }) => globalId('Ticket', id))
  }

  @Allow('SUPPORT')
  @Mutation(() => AnswerTicketResult, { description: 'Staff answer a ticket; its person is told.' })
  answerTicket(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => AnswerTicketInput, { description: 'The answer.' }) input: AnswerTicketInput,
  ): Promise<typeof AnswerTicketResult> {
    return answerTicket(app, viewer, input)
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Mutation(() => AskTicketResult, { description: 'Staff write a note in a ticket, for other staff.' })
  noteTicket(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => NoteTicketInput, { description: 'The note.' }) input: NoteTicketInput,
  ): Promise<typeof AskTicketResult> {
    return noteTicket(app, viewer, input)
  }

  @Allow('SUPPORT')
  @Mutation(() => TakeTicketResult, { description: 'The viewer looks after a ticket from now on.' })
  takeTicket(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => TakeTicketInput, { description: WHICH }) input: TakeTicketInput,
  ): Promise<typeof TakeTicketResult> {
    return takeTicket(app, viewer, input)
  }

  @Allow('SUPPORT')
  @Mutation(() => Ticket, { description: 'Nobody looks after a ticket any more.' })
  releaseTicket(
    @Ctx() { app }: Context,
    @Arg('ticketId', () => ID, { description: WHICH }) ticketId: string,
  ): Promise<Ticket> {
    return releaseTicket(app, ticketId)
  }

  @Allow('SUPPORT')
  @Mutation(() => Ticket, { description: 'Staff take a ticket for solved.' })
  solveTicket(
    @Ctx() { app }: Context,
    @Arg('ticketId', () => ID, { description: WHICH }) ticketId: string,
  ): Promise<Ticket> {
    return solveTicket(app, ticketId)
  }

  @Allow('SUPPORT')
  @Mutation(() => Ticket, { description: 'Staff are to answer a ticket again.' })
  reopenTicket(
    @Ctx() { app }: Context,
    @Arg('ticketId', () => ID, { description: WHICH }) ticketId: string,
  ): Promise<Ticket> {
    return reopenTicket(app, ticketId)
  }
}
