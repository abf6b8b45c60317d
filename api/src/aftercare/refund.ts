import { Field, ObjectType } from 'type-graphql'
import { type Money, MoneyType } from '../foundation/contract/money-type.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'

@Allow('ANYONE')
@ObjectType({
  description: 'What staff gave back to the client of a reading: amount = byReader + byPlatform.',
  simpleResolvers: true,
})
export class Refund {
  @Field(() => DateTimeScalar, { description: 'When it was given back.' })
  at: Date

  @Field(() => MoneyType, { description: 'All that was given back.' })
  amount: Money

  @Field(() => MoneyType, { description: 'From the reader’s share.' })
  byReader: Money

  @Field(() => MoneyType, { description: 'From the platform’s share.' })
  byPlatform: Money
}

/**
 * Who bears a refund of `amount`, in minor units: the reader a part in proportion to their share of what the reading
 * cost, rounded down; the platform the rest. `owed` is what of the reader's part the earnings do not cover.
 * @rule how a refund is shared: the reader bears their share's part of it, rounded down, and owes what their earnings do not cover; the platform bears the rest.
 */
export function bearRefund(
  amount: bigint,
  reading: { cost: bigint; readerShare: bigint },
  earnings: bigint,
): { byReader: bigint; byPlatform: bigint; owed: bigint } {
  const byReader = (amount * reading.readerShare) / reading.cost
  const owed = byReader > earnings ? byReader - earnings : 0n
  return { byReader, byPlatform: amount - byReader, owed }
}

/**
 * What a refund moves, account by account, in minor units: what leaves one is negative. The sum is zero.
 * @see bearRefund
 */
export const movesOfRefund = ({ byReader, byPlatform, owed }: ReturnType<typeof bearRefund>) => ({
  wallet: byReader + byPlatform,
  earnings: owed - byReader,
  receivable: -owed,
  fees: -byPlatform,
})
