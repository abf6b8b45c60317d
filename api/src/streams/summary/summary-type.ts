import { Extensions, Field, Int, ObjectType } from 'type-graphql'
import { type Money, MoneyType } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'

@Allow('ANYONE')
@ObjectType({ description: 'How many watched at a moment.', simpleResolvers: true })
export class StreamSample {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date

  @Field(() => Int, { description: 'So many.' })
  viewers: number
}

@Allow('ANYONE')
@ObjectType({ description: 'What became of a stream, for its reader.', simpleResolvers: true })
export class StreamSummary {
  @Field(() => Int, { description: 'How long it was live.' })
  seconds: number

  @Field(() => Int, { description: 'Most people at once.' })
  peakViewers: number

  @Field(() => Int, { description: 'People on average, rounded.' })
  averageViewers: number

  @Extensions({ listSize: 200 })
  @Field(() => [StreamSample], { description: 'How many watched, over its time; at most 200 moments.' })
  samples: StreamSample[]

  @Field(() => Int, { description: 'Messages that were shown.' })
  messages: number

  @Field(() => Int, { description: 'People who paid an entry.' })
  entries: number

  @Field(() => Int, { description: 'People who made the reader a favourite meanwhile and still have them.' })
  newFollowers: number

  @Field(() => MoneyType, {
    description: 'The reader’s share of entries; of those that were given back nothing.',
  })
  earned: Money
}
