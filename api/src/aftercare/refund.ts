import { Field, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { type Money, MoneyType } from '../foundation/money-type.ts'
import { Allow } from '../foundation/policy.ts'

@Allow('ANYONE')
@ObjectType({
  description: 'What staff gave back to the client of a reading: amount = byReader + byPlatform.',
  simpleResolvers: true,
})
export class Refund {
  @Field(() => DateTimeScalar)
  at: Date

  @Field(() => MoneyType)
  amount: Money

  @Field(() => MoneyType, { description: 'From the reader’s share.' })
  byReader: Money

  @Field(() => MoneyType, { description: 'From the platform’s share, and what her earnings did not cover.' })
  byPlatform: Money
}

/**
 * Who bears a refund of `amount`, in minor units: the reader her part of it, in proportion to her share of what the
 * reading cost and rounded down, as far as she has it; the platform the rest. Nothing is lost or made.
 * @rule how a refund is shared: the reader bears their share's part of it, rounded down and never more than they have; the platform bears the rest.
 */
export function bearRefund(
  amount: bigint,
  reading: { cost: bigint; readerShare: bigint },
  earnings: bigint,
): { byReader: bigint; byPlatform: bigint } {
  const hers = (amount * reading.readerShare) / reading.cost
  const byReader = hers < earnings ? hers : earnings
  return { byReader, byPlatform: amount - byReader }
}
