import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql'
import { type Localized, type Piece, ProductKind, textIn } from '../../catalogue/index.ts'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Language } from '../../foundation/messages.ts'
import type { LineRow } from './order-row.ts'

@Allow('ANYONE')
@ObjectType({ description: 'A line of an order, as it was bought.', implements: Node, simpleResolvers: true })
export class OrderLine {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: 'What was bought.' })
  sku: string

  @Field(() => ProductKind, { description: 'What it is.' })
  kind: ProductKind

  names: Localized
  variantNames: Localized
  productId: string
  pieces: readonly Piece[]

  @Field(() => String, { description: 'The product’s name, in the language of who asks.' })
  name(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.names)
  }

  @Field(() => String, { description: 'The variant’s name; empty where the product had one variant.' })
  variantName(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.variantNames)
  }

  @Field(() => Int, { description: 'How many.' })
  count: number

  @Field(() => Int, { description: 'How many of them were handed over.' })
  fulfilled: number

  @Field(() => Int, { description: 'How many of them were cancelled before they were handed over.' })
  cancelled: number

  @Field(() => Int, { description: 'How many of them were sent back, or are to be.' })
  returned: number

  @Field(() => MoneyType, { description: 'What one cost.' })
  price: Money

  @Field(() => MoneyType, { description: 'What the discount took off this line.' })
  discount: Money

  @Field(() => MoneyType, { description: 'The tax in what was paid.' })
  tax: Money

  @Field(() => MoneyType, { description: 'What was paid for this line, with its tax.' })
  paid: Money

  @Field(() => MoneyType, { description: 'What staff gave back of it.' })
  refunded: Money

  static of(row: LineRow, currency: string): OrderLine {
    const { id, sku, kind, names, variantNames, productId, count } = row
    const { fulfilled, cancelled, returned, pieces } = row
    const amounts = { price: row.price, discount: row.discount, tax: row.tax, paid: row.paid }
    return Object.assign(new OrderLine(), {
      ...{ id, sku, kind, names, variantNames, productId, count },
      ...{ fulfilled, cancelled, returned, pieces },
      ...Object.fromEntries(Object.entries(amounts).map(([key, minor]) => [key, money(minor, currency)])),
      refunded: money(row.refunded, currency),
    })
  }
}
