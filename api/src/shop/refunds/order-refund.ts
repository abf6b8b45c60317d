import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { RefundRow } from './refunds.store.ts'

export const RefundTarget = { WALLET: 'WALLET', CARD: 'CARD' } as const
export type RefundTarget = keyof typeof RefundTarget
registerEnumType(RefundTarget, {
  name: 'RefundTarget',
  description: 'Where a refund goes.',
  valuesConfig: {
    WALLET: { description: 'It stays in the wallet.' },
    CARD: { description: 'On to the card that the order was paid by, as far as that card paid it.' },
  },
})

@Allow('ANYONE')
@ObjectType({ description: 'Something of an order that staff gave back.', simpleResolvers: true })
export class OrderRefund {
  @Field(() => Int, { description: 'The first of an order is 1.' })
  number: number

  @Field(() => MoneyType, { description: 'How much, with its tax.' })
  amount: Money

  @Field(() => RefundTarget, { description: 'Where it went; what the card refused stayed in the wallet.' })
  to: RefundTarget

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date

  static of({ number, amount, isToCard, at }: RefundRow, currency: string): OrderRefund {
    const to = isToCard ? 'CARD' : 'WALLET'
    return Object.assign(new OrderRefund(), { number, to, at, amount: money(amount, currency) })
  }
}
