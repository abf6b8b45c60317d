import { Field, ID, InputType, Int } from 'type-graphql'
import { type Money, MoneyInput } from '../foundation/contract/money-type.ts'
import { IdempotencyKeyScalar } from '../foundation/contract/scalars/index.ts'

@InputType({ description: 'An answer that is asked for.' })
export class RequestAnswerInput {
  @Field(() => ID, { description: 'By which template.' })
  answerTemplateId: string

  @Field(() => [String], {
    description: 'A reply to each question, in their order; "" where it is left out.',
  })
  replies: string[]

  @Field(() => MoneyInput, { description: 'The price that the client was shown.' })
  price: Money

  @Field(() => Int, { description: 'The promised minutes that the client was shown.' })
  promisedMinutes: number

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'What is delivered.' })
export class DeliverAnswerInput {
  @Field(() => ID, { description: 'Which answer.' })
  answerId: string

  @Field(() => String, {
    nullable: true,
    description: 'The answer as text, or a note beside a recording; at most 20000 characters.',
  })
  text?: string | null

  @Field(() => String, { nullable: true, description: 'The finished upload, of a recording.' })
  upload?: string | null

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'A recording that is to be uploaded.' })
export class StartAnswerUploadInput {
  @Field(() => ID, { description: 'For which answer.' })
  answerId: string

  @Field(() => Int, { description: 'How large it is.' })
  bytes: number

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'A free question after an answer, or what is written to it.' })
export class ClarificationInput {
  @Field(() => ID, { description: 'Of which answer.' })
  answerId: string

  @Field(() => String, { description: 'At most 1000 characters of the client, 4000 of the reader.' })
  text: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}
