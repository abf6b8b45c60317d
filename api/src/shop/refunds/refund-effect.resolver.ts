import { Arg, Ctx, createUnionType, Field, ID, InputType, Query, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { type Money, MoneyInput } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { LineRefundInput } from '../orders/inputs.ts'
import { OrderNotChangeable, OrderRefundOutOfRange } from '../refusals.ts'
import { RefundEffect, refundEffect } from './refund-effect.ts'

const RefundEffectResult = createUnionType({
  name: 'RefundEffectResult',
  description: 'What a refund would move, or why it would be refused.',
  types: () => [RefundEffect, OrderNotChangeable, OrderRefundOutOfRange] as const,
})

@InputType({ description: 'What staff think of giving back of an order.' })
class RefundEffectInput {
  @Field(() => ID, { description: 'Which order.' })
  orderId: string

  @Field(() => [LineRefundInput], { description: 'Of which lines, each once.' })
  lines: LineRefundInput[]

  @Field(() => MoneyInput, { nullable: true, description: 'How much of shipping, with its tax.' })
  shipping?: Money | null
}

@Resolver()
export class RefundEffectResolver {
  @Allow('SUPPORT', 'FINANCE')
  @Query(() => RefundEffectResult, {
    nullable: true,
    description: 'What a refund of an order would move in the ledger; nothing is moved by asking.',
  })
  refundEffect(
    @Ctx() { app }: Context,
    @Arg('input', () => RefundEffectInput, { description: 'How much of what.' }) input: RefundEffectInput,
  ): Promise<typeof RefundEffectResult> {
    return refundEffect(app, { ...input, shipping: input.shipping ?? null })
  }
}
