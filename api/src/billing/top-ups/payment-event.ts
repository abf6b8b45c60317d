import { Field, ObjectType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'

@Allow('STAFF')
@ObjectType({ description: 'Something that the payment provider reported.', simpleResolvers: true })
export class PaymentEvent {
  @Field(() => String, { description: 'The provider’s own name of it.' })
  reference: string

  @Field(() => String, { description: 'What it is about, as the provider names it.' })
  type: string

  @Field(() => DateTimeScalar, { description: 'When it came first.' })
  receivedAt: Date

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was applied; null while it could not be.',
  })
  appliedAt: Date | null

  @Field(() => String, { nullable: true, description: 'Why it could not be applied.' })
  failure: string | null
}

export const PaymentEventConnection = connectionOf('PaymentEvent', () => PaymentEvent)
