import { Field, ID, InputType, Int } from 'type-graphql'
import { type Money, MoneyInput } from '../foundation/contract/money-type.ts'
import { IdempotencyKeyScalar } from '../foundation/contract/scalars/index.ts'
import { GiftSubjectInput } from './gift-subject.ts'

@InputType({ description: 'A gift to send.' })
export class SendGiftInput {
  @Field(() => GiftSubjectInput, { description: 'To what.' })
  subject: GiftSubjectInput

  @Field(() => ID, { description: 'Which gift.' })
  giftId: string

  @Field(() => Int, { defaultValue: 1, description: 'How many of it, 1 to 99.' })
  count: number

  @Field(() => Boolean, { description: 'Others see who sent it.' })
  named: boolean

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'What one of it cost where the sender saw it; when it costs something else, it is refused.',
  })
  price?: Money | null

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'A gift whose price staff give back.' })
export class RefundGiftInput {
  @Field(() => ID, { description: 'Which.' })
  sentGiftId: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'What a reader asks to reach by gifts.' })
export class SetGiftGoalInput {
  @Field(() => GiftSubjectInput, { description: 'By gifts to what.' })
  subject: GiftSubjectInput

  @Field(() => MoneyInput, { description: 'How much all gifts must cost together.' })
  amount: Money

  @Field(() => String, { description: 'What for: 1 to 140 characters, which everybody reads.' })
  words: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}
