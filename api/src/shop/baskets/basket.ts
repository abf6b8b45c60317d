import { Ctx, Extensions, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type Localized, Product, ProductVariant, textIn } from '../../catalogue/index.ts'
import { type Money, MoneyType } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Language } from '../../foundation/messages.ts'

/** Lines of one basket at most, and of one line. */
export const MOST_LINES = 50
export const MOST_COUNT = 99

export const BasketLineState = {
  AVAILABLE: 'AVAILABLE',
  TOO_FEW: 'TOO_FEW',
  SOLD_OUT: 'SOLD_OUT',
  NOT_SOLD: 'NOT_SOLD',
} as const
export type BasketLineState = keyof typeof BasketLineState
registerEnumType(BasketLineState, {
  name: 'BasketLineState',
  description: 'Whether a line of a basket can be ordered now.',
  valuesConfig: {
    AVAILABLE: { description: 'It can.' },
    TOO_FEW: { description: 'Fewer are left: take some out.' },
    SOLD_OUT: { description: 'None is left: take it out, or wait.' },
    NOT_SOLD: { description: 'It is sold no longer: take it out.' },
  },
})

@Allow('ANYONE')
@ObjectType({ description: 'A line of a basket.', simpleResolvers: true })
export class BasketLine {
  @Field(() => String, { description: 'What is to be bought.' })
  sku: string

  @Field(() => Int, { description: 'How many.' })
  count: number

  @Field(() => BasketLineState, { description: 'Whether it can be ordered now.' })
  state: BasketLineState

  @Field(() => Int, {
    nullable: true,
    description: 'How many are left, where there are fewer than asked for.',
  })
  left: number | null

  @Field(() => Product, { nullable: true, description: 'The product; null: it is sold no longer.' })
  product: Product | null

  @Field(() => ProductVariant, { nullable: true, description: 'The variant; null: it is sold no longer.' })
  variant: ProductVariant | null

  names: Localized

  @Field(() => String, { description: 'The product’s name, also of what is sold no longer.' })
  name(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.names)
  }

  @Field(() => MoneyType, {
    nullable: true,
    description: 'What all of it costs now; null: it is sold no longer.',
  })
  amount: Money | null

  @Field(() => MoneyType, {
    nullable: true,
    description: 'What one cost when it was put in, where it costs something else now.',
  })
  priceBefore: Money | null
}

@Allow('ANYONE')
@ObjectType({ description: 'What somebody is about to buy.', simpleResolvers: true })
export class Basket {
  @Field(() => String, {
    nullable: true,
    description: 'By which a visitor’s basket is found; null of somebody who is signed in.',
  })
  token: string | null

  @Extensions({ listSize: MOST_LINES })
  @Field(() => [BasketLine], { description: 'What is in it, the first put in first.' })
  lines: BasketLine[]

  @Field(() => Int, { description: 'How many pieces are in it.' })
  count: number

  @Field(() => MoneyType, {
    description: 'What the lines that can be ordered cost, without shipping and discounts.',
  })
  goods: Money
}
