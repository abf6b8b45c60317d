import { Field, ID, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../foundation/contract/connection.ts'
import { globalId } from '../foundation/contract/global-id.ts'
import { Node } from '../foundation/contract/node.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { type MessageRow, TicketAuthor, type TicketRow, TicketState, TicketTopic } from './ticket-row.ts'

@Allow('ANYONE')
@ObjectType({ description: 'Something that was written in a ticket.', simpleResolvers: true })
export class TicketMessage {
  @Field(() => TicketAuthor, { description: 'Who wrote it.' })
  author: TicketAuthor

  @Field(() => String, { description: 'What.' })
  words: string

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date

  id: string
  byId: string

  static of({ id, kind, byId, words, at }: MessageRow): TicketMessage {
    return Object.assign(new TicketMessage(), { id, author: kind, byId, words, at })
  }
}

@Allow('SUPPORT', 'FINANCE', 'MODERATOR')
@ObjectType({ description: 'What staff should know of a ticket, for other staff.', simpleResolvers: true })
export class TicketNote {
  @Field(() => String, { description: 'What it is.' })
  words: string

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  at: Date

  byId: string

  static of({ byId, words, at }: MessageRow): TicketNote {
    return Object.assign(new TicketNote(), { byId, words, at })
  }
}

@Allow('ANYONE')
@ObjectType({
  description: 'What somebody asked our staff: seen by them, by whoever has its link, and by staff.',
  implements: Node,
  simpleResolvers: true,
})
export class Ticket {
  @Field(() => ID)
  id: string

  @Field(() => Int, { description: 'What people call it by.' })
  number: number

  @Field(() => TicketTopic, { description: 'What it is about.' })
  topic: TicketTopic

  @Field(() => String, { description: 'Its heading, in the words of who asked.' })
  subject: string

  @Field(() => ID, { nullable: true, description: 'The reading, order or payout that it is about.' })
  aboutId: string | null

  @Field(() => TicketState, { description: 'How it stands.' })
  state: TicketState

  @Field(() => DateTimeScalar, { description: 'Since when it stands so.' })
  since: Date

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  askedAt: Date

  personId: string
  isVisitor: boolean
  answeredAt: Date | null
  assigneeId: string | null

  static of(row: TicketRow): Ticket {
    const { id, number, topic, subject, aboutType, aboutId, state, since, askedAt, ...hidden } = row
    const { personId, isVisitor, answeredAt, assigneeId } = hidden
    return Object.assign(new Ticket(), {
      ...{ id, number: Number(number), topic, subject, state, since, askedAt },
      ...{ personId, isVisitor, answeredAt, assigneeId },
      aboutId: aboutType === null || aboutId === null ? null : globalId(aboutType, aboutId),
    })
  }
}

export const TicketConnection = connectionOf('Ticket', () => Ticket)
