import { Field, ID, InputType } from 'type-graphql'
import { IdempotencyKeyScalar } from '../foundation/contract/scalars/index.ts'
import { TicketTopic } from './ticket-row.ts'

@InputType({ description: 'What somebody asks our staff.' })
export class AskTicketInput {
  @Field(() => TicketTopic, { description: 'What it is about.' })
  topic: TicketTopic

  @Field(() => String, { description: 'Its heading: 1 to 120 characters.' })
  subject: string

  @Field(() => String, { description: 'What they want to say: 1 to 4000 characters.' })
  words: string

  @Field(() => ID, { nullable: true, description: 'A reading of theirs that it is about.' })
  readingId?: string | null

  @Field(() => ID, { nullable: true, description: 'An order of theirs that it is about.' })
  orderId?: string | null

  @Field(() => ID, { nullable: true, description: 'A payout of theirs that it is about.' })
  payoutId?: string | null

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'What somebody writes further in their ticket.' })
export class ReplyToTicketInput {
  @Field(() => ID, { description: 'Which ticket.' })
  ticketId: string

  @Field(() => String, { description: 'What: 1 to 4000 characters.' })
  words: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}
