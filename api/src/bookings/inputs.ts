import { Field, ID, InputType, Int } from 'type-graphql'
import { Channel } from '../catalogue/index.ts'
import { type Money, MoneyInput } from '../foundation/contract/money-type.ts'
import { IdempotencyKeyScalar } from '../foundation/contract/scalars/index.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'

@InputType({ description: 'An appointment that is asked for.' })
export class BookAppointmentInput {
  @Field(() => ID, { description: 'Of whom.' })
  readerId: string

  @Field(() => Channel, { description: 'How it is to be held.' })
  channel: Channel

  @Field(() => DateTimeScalar, { description: 'When it begins: one of the reader’s slots.' })
  startsAt: Date

  @Field(() => Int, {
    description: 'How long it takes: one of the lengths the reader offers, or that of the service.',
  })
  minutes: number

  @Field(() => ID, { nullable: true, description: 'The service, of those the reader offers.' })
  serviceId?: string | null

  @Field(() => String, { nullable: true, description: 'What it is about, in a word or two.' })
  topic?: string | null

  @Field(() => String, { nullable: true, description: 'What the reader should know before.' })
  question?: string | null

  @Field(() => MoneyInput, { description: 'The price that the client was shown.' })
  price: Money

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'An appointment that is to be moved.' })
export class RescheduleAppointmentInput {
  @Field(() => ID, { description: 'Which one.' })
  appointmentId: string

  @Field(() => DateTimeScalar, { description: 'When it begins then: one of the reader’s slots.' })
  startsAt: Date

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}
