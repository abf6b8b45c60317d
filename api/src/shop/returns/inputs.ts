import { Field, ID, InputType, Int } from 'type-graphql'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { OrderPiecesInput } from '../orders/inputs.ts'
import { RefundTarget } from '../refunds/order-refund.ts'

@InputType({ description: 'What a buyer wants to send back.' })
export class RequestReturnInput {
  @Field(() => ID, { description: 'Of which order.' })
  orderId: string

  @Field(() => [OrderPiecesInput], { description: 'What of it, each line once.' })
  lines: OrderPiecesInput[]

  @Field(() => String, { description: 'Why: 1 to 500 characters.' })
  reason: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'Whether something is taken back.' })
export class AnswerReturnInput {
  @Field(() => ID, { description: 'Which return.' })
  orderReturnId: string

  @Field(() => Boolean, { description: 'It is; else it is declined.' })
  isAccepted: boolean

  @Field(() => String, {
    nullable: true,
    description: 'For the buyer, at most 500 characters; needed to decline.',
  })
  words?: string | null
}

@InputType({ description: 'Pieces of a line that arrived.' })
class ArrivedPiecesInput {
  @Field(() => ID, { description: 'Of which line.' })
  orderLineId: string

  @Field(() => Int, { description: 'How many are sold again.' })
  restocked: number

  @Field(() => Int, { description: 'How many are not.' })
  writtenOff: number
}

@InputType({ description: 'A return that arrived.' })
export class ReceiveReturnInput {
  @Field(() => ID, { description: 'Which.' })
  orderReturnId: string

  @Field(() => [ArrivedPiecesInput], { description: 'What arrived of it, each line once.' })
  lines: ArrivedPiecesInput[]

  @Field(() => RefundTarget, { defaultValue: 'WALLET', description: 'Where its money goes.' })
  to: RefundTarget

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}
