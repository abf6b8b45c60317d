import { Field, Int, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'

@Allow('ANYONE')
@ObjectType({ description: 'The recording of a stream.', simpleResolvers: true })
export class StreamReplay {
  @Field(() => String, {
    description: 'Where it is played from, until `expiresAt`; ranges of it can be asked for.',
  })
  url: string

  @Field(() => DateTimeScalar, { description: 'From when on the address is none any more: ask for another.' })
  expiresAt: Date

  @Field(() => String, { description: 'Such as "video/webm".' })
  contentType: string

  @Field(() => Int, { description: 'How long it is.' })
  seconds: number
}
