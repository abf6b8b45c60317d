import { Field, ID, InputType } from 'type-graphql'
import { MoneyInput } from '../../foundation/contract/money-type.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { AdjustmentDirection, AdjustmentReason } from './adjustment.ts'

@InputType({ description: 'What to put into a wallet, or to take out of it.' })
export class AdjustWalletInput {
  @Field(() => ID, { description: 'Whose wallet.' })
  personId: string

  @Field(() => AdjustmentDirection, { description: 'Which way.' })
  direction: AdjustmentDirection

  @Field(() => MoneyInput, { description: 'How much, above zero.' })
  amount: MoneyInput

  @Field(() => AdjustmentReason, { description: 'Why.' })
  reason: AdjustmentReason

  @Field(() => String, { description: 'Why, in words for other staff: 1 to 2000 characters.' })
  words: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}
