import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { type Money, MoneyType } from '../../foundation/contract/money-type.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'

export const AdjustmentDirection = { CREDIT: 'CREDIT', DEBIT: 'DEBIT' } as const
export type AdjustmentDirection = keyof typeof AdjustmentDirection
registerEnumType(AdjustmentDirection, {
  name: 'AdjustmentDirection',
  description: 'Which way staff move money.',
  valuesConfig: {
    CREDIT: { description: 'Into the wallet.' },
    DEBIT: { description: 'Out of the wallet.' },
  },
})

export const AdjustmentReason = {
  GOODWILL: 'GOODWILL',
  CORRECTION: 'CORRECTION',
  COMPENSATION: 'COMPENSATION',
  FRAUD: 'FRAUD',
  OTHER: 'OTHER',
} as const
export type AdjustmentReason = keyof typeof AdjustmentReason
registerEnumType(AdjustmentReason, {
  name: 'AdjustmentReason',
  description: 'Why staff move money.',
  valuesConfig: {
    GOODWILL: { description: 'As a courtesy.' },
    CORRECTION: { description: 'To put a mistake right.' },
    COMPENSATION: { description: 'For something that went wrong.' },
    FRAUD: { description: 'Money that should not have been there.' },
    OTHER: { description: 'Something else, as the words describe.' },
  },
})

export const AdjustmentState = { WAITING: 'WAITING', MADE: 'MADE', DECLINED: 'DECLINED' } as const
export type AdjustmentState = keyof typeof AdjustmentState
registerEnumType(AdjustmentState, {
  name: 'AdjustmentState',
  description: 'How far an adjustment is.',
  valuesConfig: {
    WAITING: { description: 'For a second member of staff.' },
    MADE: { description: 'The money moved.' },
    DECLINED: { description: 'It did not, and will not.' },
  },
})

@Allow('SUPPORT', 'FINANCE', 'MODERATOR')
@ObjectType({
  description: 'What staff put into a wallet or take out of it.',
  implements: Node,
  simpleResolvers: true,
})
export class WalletAdjustment {
  @Field(() => ID)
  id: string

  @Field(() => AdjustmentDirection, { description: 'Which way.' })
  direction: AdjustmentDirection

  @Field(() => MoneyType, { description: 'How much.' })
  amount: Money

  @Field(() => AdjustmentReason, { description: 'Why.' })
  reason: AdjustmentReason

  @Field(() => String, { description: 'Why, in words for other staff.' })
  words: string

  @Field(() => AdjustmentState, { description: 'How far it is.' })
  state: AdjustmentState

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  askedAt: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was made or declined.' })
  decidedAt: Date | null

  personId: string
  askedBy: string
  decidedBy: string | null
}

export const WalletAdjustmentConnection = connectionOf('WalletAdjustment', () => WalletAdjustment)

/**
 * Whether a second member of staff must confirm. All in minor units.
 *
 * @rule second-person: What one member of staff puts into wallets or takes out of them within 24 hours by themselves stays within the limit of the policies; whatever would pass it waits for another one.
 */
export const needsSecondPerson = (amount: bigint, madeAlone: bigint, mostAlone: bigint): boolean =>
  madeAlone + amount > mostAlone
