import { Extensions, Field, Float, Int, ObjectType } from 'type-graphql'
import type { App } from '../../app.ts'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { BadInput } from '../../foundation/fault.ts'
import { dayOf } from './count-visit.ts'
import { type DayRow, daysOf } from './figures.store.ts'

export const MOST_DAYS = 90
const DAY_MS = 86_400_000

@Allow('READER')
@ObjectType({ description: 'What happened to a product on one day.', simpleResolvers: true })
export class ProductDay {
  @Field(() => String, { description: 'As YYYY-MM-DD, by UTC.' })
  day: string

  @Field(() => Int, { description: 'How many people looked at it.' })
  views: number

  @Field(() => Int, { description: 'How many put it into their basket.' })
  baskets: number

  @Field(() => Int, { description: 'Pieces that were sold.' })
  pieces: number
}

@Allow('READER')
@ObjectType({ description: 'What happened to a product of a reader lately.', simpleResolvers: true })
export class ProductFigures {
  @Field(() => Int, { description: 'People who looked at it, each once a day.' })
  views: number

  @Field(() => Int, { description: 'People who put it into their basket, each once a day.' })
  baskets: number

  @Field(() => Int, { description: 'Pieces that were sold.' })
  pieces: number

  @Field(() => Int, { description: 'Orders with it that were paid and not cancelled.' })
  orders: number

  @Field(() => MoneyType, { description: 'The reader’s share of them, before refunds.' })
  share: Money

  @Field(() => Float, {
    nullable: true,
    description: 'Orders for each who looked at it, 0 to 1; null: nobody looked.',
  })
  conversion: number | null

  @Extensions({ listSize: MOST_DAYS })
  @Field(() => [ProductDay], { description: 'Days on which anything happened, the oldest first.' })
  days: ProductDay[]
}

/** Of the last so many days, today among them. Throws BAD_INPUT. */
export async function productFigures(
  app: App,
  readerId: string,
  productId: string | null,
  days: number,
): Promise<ProductFigures> {
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new BadInput(`days must be 1 to ${MOST_DAYS}.`, { argument: 'days' })
  const from = dayOf(new Date(app.clock.now().getTime() - (days - 1) * DAY_MS))
  const rows = productId === null ? [] : await daysOf(app.db, productId, readerId, from)
  return figuresOf(rows, app.config.currency)
}

/** @rule the conversion of a product: orders with it, for each person who looked at it on a day; never more than all. */
export function figuresOf(rows: readonly DayRow[], currency: string): ProductFigures {
  const sum = (count: (row: DayRow) => number) => rows.reduce((all, row) => all + count(row), 0)
  const [views, orders] = [sum(row => row.views), sum(row => row.orders)]
  return Object.assign(new ProductFigures(), {
    ...{ views, orders, baskets: sum(row => row.baskets), pieces: sum(row => row.pieces) },
    share: money(
      rows.reduce((all, { share }) => all + share, 0n),
      currency,
    ),
    conversion: views === 0 ? null : Math.min(1, orders / views),
    days: rows.map(({ day, views: seen, baskets, pieces }) =>
      Object.assign(new ProductDay(), { day, views: seen, baskets, pieces }),
    ),
  })
}
