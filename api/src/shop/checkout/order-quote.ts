import { Ctx, Extensions, Field, ObjectType } from 'type-graphql'
import type { App } from '../../app.ts'
import { type Localized, textIn } from '../../catalogue/index.ts'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Language } from '../../foundation/messages.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { hashOf } from '../baskets/basket-token.ts'
import { basketOf, linesOf } from '../baskets/baskets.store.ts'
import { judge, offeredOf, skusOf } from '../baskets/show-basket.ts'
import { DiscountNotUsable } from '../refusals.ts'
import { availableOf } from '../stock/stock.store.ts'
import { checkedCountry } from './address.ts'
import { NOT_USED, usesOf } from './code-uses.store.ts'
import { lineToQuote } from './place-order.ts'
import { quote, quoteTerms } from './quote.ts'

@Allow('ANYONE')
@ObjectType({ description: 'A way in which an order can be shipped.', simpleResolvers: true })
export class ShippingOffer {
  @Field(() => String, { description: 'By which it is chosen.' })
  code: string

  names: Localized

  @Field(() => String, { description: 'Its name, in the language of who asks.' })
  name(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.names)
  }

  @Field(() => MoneyType, { description: 'What it costs for these goods.' })
  price: Money
}

@Allow('ANYONE')
@ObjectType({
  description: 'What the lines of a basket that can be ordered would cost now.',
  simpleResolvers: true,
})
export class OrderQuote {
  @Field(() => MoneyType, { description: 'What the goods cost, before the discount.' })
  goods: Money

  @Field(() => MoneyType, { description: 'What the discount takes off.' })
  discount: Money

  @Field(() => MoneyType, {
    description: 'What the chosen way of shipping costs; zero while none is chosen.',
  })
  shipping: Money

  @Field(() => MoneyType, { description: 'All taxes.' })
  tax: Money

  @Field(() => Boolean, { description: 'The tax is a part of the prices; else it is added to them.' })
  isTaxIncluded: boolean

  @Field(() => MoneyType, { description: 'What all of it costs: placeOrder takes this amount.' })
  total: Money

  @Field(() => Boolean, {
    description: 'Something of it is shipped, so it needs an address and a way of shipping.',
  })
  isShipped: boolean

  @Extensions({ listSize: 6 })
  @Field(() => [ShippingOffer], { description: 'Ways of shipping that take these goods there.' })
  shippingOffers: ShippingOffer[]

  @Field(() => DiscountNotUsable, {
    nullable: true,
    description: 'Why the discount code counts for nothing.',
  })
  discountProblem: DiscountNotUsable | null
}

export interface QuoteAsked {
  readonly basketToken: string | null
  readonly country: string
  readonly shippingCode: string | null
  readonly discountCode: string | null
}

/** What the viewer's basket, or the one of a visitor's token, would cost in a country. */
export async function orderQuote(app: App, viewer: Viewer | null, asked: QuoteAsked): Promise<OrderQuote> {
  const country = checkedCountry(asked.country)
  const tokenHash = hashOf(asked.basketToken)
  const owner = viewer ? { personId: viewer.id } : tokenHash && { tokenHash }
  const basketId = owner && (await basketOf(app.db, owner))
  const rows = basketId ? await linesOf(app.db, basketId) : []
  const offered = await offeredOf(app, rows)
  const lines = judge(rows, offered, await availableOf(app.db, skusOf(offered))).flatMap(
    ({ row, offered: found, state }) =>
      found && state === 'AVAILABLE' ? [{ count: row.count, ...found }] : [],
  )
  const terms = await quoteTerms(app, country, asked.discountCode)
  const uses = terms.code ? await usesOf(app.db, terms.code.id, viewer?.id ?? null) : NOT_USED
  const { shippingCode } = asked
  const quoted = quote(lines.map(lineToQuote), terms, { shippingCode, uses, at: app.clock.now() })
  const { currency } = app.config
  const { goods, discount, shipping, tax, total, isTaxIncluded } = quoted.price
  const amounts = Object.entries({ goods, discount, shipping, tax, total })
  return Object.assign(new OrderQuote(), {
    ...Object.fromEntries(amounts.map(([key, minor]) => [key, money(minor, currency)])),
    ...{ isTaxIncluded, isShipped: quoted.isShipped },
    shippingOffers: quoted.offers.map(({ rate: { code, names }, price }) =>
      Object.assign(new ShippingOffer(), { code, names, price: money(price, currency) }),
    ),
    discountProblem: quoted.problem && new DiscountNotUsable(quoted.problem),
  })
}
