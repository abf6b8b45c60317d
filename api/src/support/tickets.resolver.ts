import { Arg, Ctx, Extensions, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import { Person, PersonRecord, peopleOf, ViewerType } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { policies } from '../catalogue/index.ts'
import type { Connection } from '../foundation/contract/connection.ts'
import { Allow, OR_NULL } from '../foundation/contract/policy.ts'
import { RateLimit } from '../foundation/contract/rate-limited-fields.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { aboutOf } from './about.ts'
import { askTicket } from './ask-ticket.ts'
import { dueAt } from './desk/service-time.ts'
import { AskTicketInput, ReplyToTicketInput } from './inputs.ts'
import { messagesByTicket } from './messages.store.ts'
import { AskTicketResult, ReplyToTicketResult } from './refusals.ts'
import { replyToTicket } from './reply-to-ticket.ts'
import { Ticket, TicketConnection, TicketMessage, TicketNote } from './ticket.ts'
import type { MessageRow } from './ticket-row.ts'
import { ownTickets } from './tickets-of.ts'

type Anybody = Context<Viewer | null>

async function written({ app, loaders }: Anybody, { id }: Ticket): Promise<MessageRow[]> {
  return (await loaders.of('ticket-messages', messagesByTicket(app.db)).load(id)) ?? []
}

@Resolver(() => Ticket)
export class TicketsResolver {
  @Allow('CLIENT')
  @RateLimit('ticket')
  @Mutation(() => AskTicketResult, { description: 'Asks our staff something.' })
  async askTicket(
    @Ctx() context: Context,
    @Arg('input', () => AskTicketInput, { description: 'The question.' }) input: AskTicketInput,
  ): Promise<typeof AskTicketResult> {
    const { readingId = null, orderId = null, payoutId = null } = input
    const about = await aboutOf(context, { readingId, orderId, payoutId })
    return askTicket(context.app, context.viewer, { ...input, about })
  }

  @Allow('CLIENT')
  @RateLimit('ticket-reply')
  @Mutation(() => ReplyToTicketResult, { description: 'Writes more in a ticket of the viewer.' })
  replyToTicket(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ReplyToTicketInput, { description: 'The reply.' }) input: ReplyToTicketInput,
  ): Promise<typeof ReplyToTicketResult> {
    return replyToTicket(app, { ...input, personId: viewer.id })
  }

  @Allow('ANYONE')
  @Extensions({ listSize: 10 })
  @FieldResolver(() => [TicketMessage], { description: 'What was written, the first first.' })
  async messages(@Root() ticket: Ticket, @Ctx() context: Anybody): Promise<TicketMessage[]> {
    return (await written(context, ticket)).filter(({ kind }) => kind !== 'NOTE').map(TicketMessage.of)
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Extensions({ listSize: 10 })
  @FieldResolver(() => [TicketNote], { description: 'Notes of staff, the first first.' })
  async notes(@Root() ticket: Ticket, @Ctx() context: Context): Promise<TicketNote[]> {
    return (await written(context, ticket)).filter(({ kind }) => kind === 'NOTE').map(TicketNote.of)
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => Person, { description: 'Who asked.' })
  person(@Root() { personId }: Ticket, @Ctx() context: Context): Promise<Person> {
    return named(context, personId)
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => Boolean, { description: 'Whether they asked without an account, by mail.' })
  byVisitor(@Root() { isVisitor }: Ticket): boolean {
    return isVisitor
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => Person, { nullable: true, description: 'The member of staff who looks after it.' })
  async assignee(@Root() { assigneeId }: Ticket, @Ctx() context: Context): Promise<Person | null> {
    return assigneeId === null ? null : named(context, assigneeId)
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer looks after it.' })
  isMine(@Root() { assigneeId }: Ticket, @Ctx() { viewer }: Context): boolean {
    return assigneeId === viewer.id
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when staff should have answered; null: it does not wait for them.',
  })
  async dueAt(@Root() ticket: Ticket, @Ctx() { app }: Context): Promise<Date | null> {
    return dueAt(ticket, (await policies(app)).ticketAnswerHours)
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => Boolean, { description: 'They should have been answered by now.' })
  async isOverdue(@Root() ticket: Ticket, @Ctx() { app }: Context): Promise<boolean> {
    const due = dueAt(ticket, (await policies(app)).ticketAnswerHours)
    return due !== null && due <= app.clock.now()
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'When staff first answered.' })
  firstAnsweredAt(@Root() { answeredAt }: Ticket): Date | null {
    return answeredAt
  }
}

@Resolver(() => TicketMessage)
export class TicketMessageResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR', OR_NULL)
  @FieldResolver(() => Person, { nullable: true, description: 'Who it was, for staff.' })
  by(@Root() { byId }: TicketMessage, @Ctx() context: Context): Promise<Person> {
    return named(context, byId)
  }
}

@Resolver(() => TicketNote)
export class TicketNoteResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => Person, { description: 'Who wrote it.' })
  by(@Root() { byId }: TicketNote, @Ctx() context: Context): Promise<Person> {
    return named(context, byId)
  }
}

@Resolver(() => ViewerType)
export class ViewerTicketsResolver {
  @Allow('CLIENT')
  @FieldResolver(() => TicketConnection, { description: 'What they asked our staff, the latest first.' })
  tickets(
    @Root() { id }: ViewerType,
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Ticket>> {
    return ownTickets(app.db, id, first, after)
  }
}

@Resolver(() => PersonRecord)
export class PersonTicketsResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => TicketConnection, { description: 'What they asked our staff, the latest first.' })
  tickets(
    @Root() { personId }: PersonRecord,
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Ticket>> {
    return ownTickets(app.db, personId, first, after)
  }
}

async function named({ app, loaders }: Context, id: string): Promise<Person> {
  return (await loaders.of('people', peopleOf(app)).load(id)) ?? new Person(id, '')
}
