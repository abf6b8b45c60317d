import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { type Money, MoneyType } from '../../foundation/contract/money-type.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { PayoutFailure } from './payout-failure.ts'

export const PayoutState = { SENDING: 'SENDING', PAID: 'PAID', FAILED: 'FAILED' } as const
export type PayoutState = keyof typeof PayoutState
registerEnumType(PayoutState, {
  name: 'PayoutState',
  description: 'How far a payout has come.',
  valuesConfig: {
    SENDING: { description: 'On its way.' },
    PAID: { description: 'With the reader’s bank.' },
    FAILED: { description: 'It failed; the money is back in the earnings.' },
  },
})

@Allow('ANYONE')
@ObjectType({
  description: 'Earnings on their way to a reader’s own account.',
  implements: Node,
  simpleResolvers: true,
})
export class Payout {
  @Field(() => ID)
  id: string

  @Field(() => MoneyType, { description: 'How much.' })
  amount: Money

  @Field(() => PayoutState, { description: 'How far it has come.' })
  state: PayoutState

  @Field(() => MoneyType, {
    description: 'The part of it that came back and is in the earnings again; all of it when it FAILED.',
  })
  returned: Money

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  createdAt: Date

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was paid or failed; null until then.',
  })
  settledAt: Date | null

  failureReason: PayoutFailure | null
  personId: string
  /** The run it belongs to, in UTC. */
  day: string
  /** The reader's earnings account. */
  account: bigint
  /** The provider's id of the transfer that carries it; null before it is known to be sent. */
  transferId: string | null
}

export const PayoutConnection = connectionOf('Payout', () => Payout)

/**
 * What can be paid out of a balance, in minor units.
 * @rule least payout: all that is not disputed is paid out once it reaches the policy's least payout, else nothing.
 */
export function payable(balance: bigint, { held }: { held: bigint }, least: bigint): bigint {
  const free = balance - held
  return free >= least && free > 0n ? free : 0n
}
