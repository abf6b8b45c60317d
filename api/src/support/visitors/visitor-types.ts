import { createUnionType, Field, InputType, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { wordsFor } from '../../foundation/words.ts'
import { TicketClosed, TicketFull } from '../refusals.ts'
import { Ticket } from '../ticket.ts'
import { TicketTopic } from '../ticket-row.ts'

const messageFor = wordsFor({ 'refusal.linkOver': [] })

@Allow('ANYONE')
@ObjectType({
  description: 'A link was mailed that brings the question to our staff.',
  simpleResolvers: true,
})
export class QuestionMailed {
  @Field(() => String, { description: 'Where it was mailed to.' })
  email: string
}

@Allow('ANYONE')
@ObjectType({ description: 'A ticket with the key by which it is opened.', simpleResolvers: true })
export class KeyedTicket {
  @Field(() => String, { description: 'By which whoever has it sees the ticket, for days.' })
  ticketKey: string

  @Field(() => Ticket, { description: 'The ticket.' })
  ticket: Ticket
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The link is too old, or not whole.' })
export class LinkOver extends Refusal {
  constructor() {
    super(messageFor('refusal.linkOver'))
  }
}

@InputType({ description: 'What somebody without an account asks our staff.' })
export class AskByMailInput {
  @Field(() => String, { description: 'Where they are written to.' })
  email: string

  @Field(() => String, { defaultValue: '', description: 'What they are called.' })
  name: string

  @Field(() => TicketTopic, { description: 'What it is about.' })
  topic: TicketTopic

  @Field(() => String, { description: 'Its heading: 1 to 120 characters.' })
  subject: string

  @Field(() => String, { description: 'What they want to say: 1 to 4000 characters.' })
  words: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'What somebody writes further in a ticket whose link they have.' })
export class ReplyByKeyInput {
  @Field(() => String, { description: 'From the link that was mailed.' })
  ticketKey: string

  @Field(() => String, { description: 'What: 1 to 4000 characters.' })
  words: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const AskByMailResult = createUnionType({
  name: 'AskByMailResult',
  description: 'Where the link was mailed to, or why it was not.',
  types: () => [QuestionMailed, IdempotencyKeyReused] as const,
})
export const ConfirmQuestionResult = createUnionType({
  name: 'ConfirmQuestionResult',
  description: 'The ticket that became of a question, or why none did.',
  types: () => [KeyedTicket, LinkOver] as const,
})
export const ReplyByKeyResult = createUnionType({
  name: 'ReplyByKeyResult',
  description: 'The ticket with the reply, or why it was not taken.',
  types: () => [Ticket, LinkOver, TicketClosed, TicketFull, IdempotencyKeyReused] as const,
})
