import { Ctx, Extensions, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Person, peopleOf } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { type Localized, type Piece, textIn } from '../../catalogue/index.ts'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateScalar } from '../../foundation/contract/scalars/index.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { Language } from '../../foundation/messages.ts'
import { OrderLine } from '../orders/order-line.ts'
import type { DayRow, MovementRow, ProductRow, SalesRow } from './sales.store.ts'

@Allow('STAFF')
@ObjectType({ description: 'What was handed over, and what was given back.', simpleResolvers: true })
class Sales {
  @Field(() => Int, { description: 'How many pieces.' })
  count: number

  @Field(() => MoneyType, { description: 'What they brought without taxes, refunds not taken off.' })
  net: Money

  @Field(() => MoneyType, { description: 'Taxes on it.' })
  tax: Money

  @Field(() => MoneyType, { description: 'What was given back, without taxes.' })
  refundedNet: Money

  @Field(() => MoneyType, { description: 'Taxes that were given back.' })
  refundedTax: Money
}

const amountsOf = ({ count, net, tax, refundedNet, refundedTax }: SalesRow, currency: string) => ({
  count,
  net: money(net, currency),
  tax: money(tax, currency),
  refundedNet: money(refundedNet, currency),
  refundedTax: money(refundedTax, currency),
})

@Allow('STAFF')
@ObjectType({
  description: 'Sales of a day, shipping among them; a day without any is not there.',
  simpleResolvers: true,
})
export class SalesDay extends Sales {
  @Field(() => DateScalar, { description: 'The day, in UTC.' })
  day: string

  static of(row: DayRow, currency: string): SalesDay {
    return Object.assign(new SalesDay(), { day: row.day, ...amountsOf(row, currency) })
  }
}

@Allow('STAFF')
@ObjectType({ description: 'Sales of a product, without shipping.', simpleResolvers: true })
export class ProductSales extends Sales {
  names: Localized

  @Field(() => ID, { description: 'The product’s id, which may be sold no longer.' })
  productId: string

  @Field(() => String, { description: 'Its name where it was bought last, in the language of who asks.' })
  name(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.names)
  }

  static of(row: ProductRow, currency: string): ProductSales {
    const { names, productId } = row
    return Object.assign(new ProductSales(), {
      ...{ names, productId: globalId('Product', productId) },
      ...amountsOf(row, currency),
    })
  }
}

const MovementKind = {
  RECEIVED: 'RECEIVED',
  WRITTEN_OFF: 'WRITTEN_OFF',
  RESERVED: 'RESERVED',
  RELEASED: 'RELEASED',
  SOLD: 'SOLD',
  RETURNED: 'RETURNED',
} as const
registerEnumType(MovementKind, {
  name: 'StockMovementKind',
  description: 'What moved pieces of an SKU.',
  valuesConfig: {
    RECEIVED: { description: 'Staff counted them in.' },
    WRITTEN_OFF: { description: 'Staff counted them out.' },
    RESERVED: { description: 'An order reserved them for its payment.' },
    RELEASED: { description: 'The order was not paid.' },
    SOLD: { description: 'An order was paid.' },
    RETURNED: { description: 'They were cancelled before they were handed over, or sent back.' },
  },
})

@Allow('STAFF')
@ObjectType({ description: 'Pieces of an SKU that moved.', simpleResolvers: true })
export class StockMovement {
  id: string
  personId: string | null

  @Field(() => MovementKind, { description: 'What moved them.' })
  kind: keyof typeof MovementKind

  @Field(() => Int, { description: 'How many.' })
  count: number

  @Field(() => ID, { nullable: true, description: 'The order that moved them.' })
  orderId: string | null

  @Field(() => Person, { nullable: true, description: 'The staff member who did.' })
  async person(@Ctx() { app, loaders }: Context): Promise<Person | null> {
    return this.personId === null ? null : loaders.of('people', peopleOf(app)).load(this.personId)
  }

  @Field(() => String, { nullable: true, description: 'Why.' })
  note: string | null

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date

  static of(row: MovementRow): StockMovement {
    const orderId = row.orderId === null ? null : globalId('Order', row.orderId)
    return Object.assign(new StockMovement(), { ...row, orderId })
  }
}

@Allow('STAFF')
@ObjectType({ description: 'Pieces of an SKU to take from the shelf.', simpleResolvers: true })
class PackedPieces {
  @Field(() => String, { description: 'Of which SKU.' })
  sku: string

  @Field(() => Int, { description: 'How many.' })
  count: number
}

@Allow('STAFF')
@ObjectType({ description: 'What of a line is to be packed.', simpleResolvers: true })
export class PackingLine {
  @Field(() => OrderLine, { description: 'The line.' })
  line: OrderLine

  @Field(() => Int, { description: 'How many of it.' })
  count: number

  @Extensions({ listSize: 5 })
  @Field(() => [PackedPieces], { description: 'Which pieces these are; of a bundle those of its parts.' })
  pieces: PackedPieces[]

  static of(line: OrderLine, pieces: readonly Piece[], count: number): PackingLine {
    const all = pieces.map(piece =>
      Object.assign(new PackedPieces(), { sku: piece.sku, count: piece.count * count }),
    )
    return Object.assign(new PackingLine(), { line, count, pieces: all })
  }
}

export const StockMovementConnection = connectionOf('StockMovement', () => StockMovement)
