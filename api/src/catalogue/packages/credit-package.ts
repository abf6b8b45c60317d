import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql'
import { type Money, MoneyType } from '../../foundation/contract/money-type.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { Language } from '../../foundation/messages.ts'
import { type Localized, textIn } from '../localized.ts'

@Allow('ANYONE')
@ObjectType({
  description: 'Credit that can be added to a wallet at a fixed price, with a bonus on top.',
  implements: Node,
  simpleResolvers: true,
})
export class CreditPackage {
  @Field(() => ID)
  id: string

  names: Localized

  @Field(() => String, { description: 'Its name, in the language of who asks.' })
  name(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.names)
  }

  @Field(() => MoneyType, { description: 'What is paid for it, and is in the wallet afterwards.' })
  price: Money

  @Field(() => MoneyType, { description: 'What we add to the wallet on top; zero: nothing.' })
  bonus: Money

  @Field(() => Int, {
    description: 'How much less is paid than the credit is worth, in whole percent, never rounded up.',
  })
  discountPercent(): number {
    return discountPercent(this.price.minor, this.bonus.minor)
  }

  @Field(() => Boolean, { description: 'Staff mark it as the one that most people choose.' })
  isMostPopular: boolean

  @Field(() => Boolean, { description: 'Each person gets its bonus once.' })
  isOnce: boolean

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it is sold; null: without an end.',
  })
  until: Date | null

  from: Date | null
  isArchived: boolean
  /** Slugs of the brands that sell it; none: all do. */
  brands: readonly string[]
}

/**
 * In whole percent of what is in the wallet afterwards.
 * @rule the discount of a credit package: its bonus as a part of price and bonus together, in whole percent, rounded down.
 */
export const discountPercent = (price: bigint, bonus: bigint): number =>
  Number((bonus * 100n) / (price + bonus))

/** Whether it is sold at a moment: from `from` on, before `until`, unless it is archived. */
export const isOnSale = (
  { from, until, isArchived }: Pick<CreditPackage, 'from' | 'until' | 'isArchived'>,
  at: Date,
): boolean => !isArchived && (from === null || from <= at) && (until === null || at < until)
