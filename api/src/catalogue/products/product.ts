import { Ctx, Extensions, Field, ID, Int, ObjectType } from 'type-graphql'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { Language } from '../../foundation/messages.ts'
import { type Localized, textIn } from '../localized.ts'
import { Image } from '../reader.ts'
import { ProductOptionValue } from './option-value.ts'
import { ProductCategory } from './product-category.ts'
import { ProductKind, type TaxClass } from './product-kind.ts'
import { isWithin, priceAt } from './product-price.ts'
import type { ProductRow, VariantRow } from './product-rows.ts'

type Asked = { readonly language: Language }

@Allow('ANYONE')
@ObjectType({
  description: 'What can be bought of a product: a combination of its options.',
  simpleResolvers: true,
})
export class ProductVariant {
  @Field(() => String, { description: 'By which it is bought, and its pieces are counted.' })
  sku: string

  @Extensions({ listSize: 3 })
  @Field(() => [ProductOptionValue], {
    description: 'Its value of each option; none where a product has one variant.',
  })
  values: ProductOptionValue[]

  @Field(() => String, {
    description:
      'Its values in the language of who asks, such as “Large”; empty where a product has one variant.',
  })
  name(@Ctx() { language }: Asked): string {
    return textIn(language, this.names)
  }

  @Field(() => MoneyType, { description: 'What one costs now.' })
  price: Money

  @Field(() => MoneyType, {
    nullable: true,
    description: 'What one costs without the reduction; null: it is not reduced.',
  })
  priceBefore: Money | null

  @Field(() => Int, { nullable: true, description: 'Its weight with what it is packed in, in grams.' })
  weightGrams: number | null

  names: Localized
  kind: ProductKind
  /** What one of it takes out of the stock. */
  pieces: readonly Piece[]
}

/** So many of an SKU. */
export interface Piece {
  readonly sku: string
  readonly count: number
}

@Allow('ANYONE')
@ObjectType({ description: 'What one of a bundle holds of another product.', simpleResolvers: true })
export class BundlePart {
  @Field(() => String, { description: 'Of which variant.' })
  sku: string

  @Field(() => Int, { description: 'How many.' })
  count: number
}

@Allow('ANYONE')
@ObjectType({ description: 'Something that the shop sells.', implements: Node, simpleResolvers: true })
export class Product {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: 'Its name in addresses.' })
  slug: string

  @Field(() => ProductKind, { description: 'What it is.' })
  kind: ProductKind

  names: Localized
  html: Localized
  summaries: Localized
  seoTitles: Localized
  seoDescriptions: Localized
  taxClass: TaxClass
  profileId: string | null

  @Field(() => String, { description: 'Its name, in the language of who asks.' })
  name(@Ctx() { language }: Asked): string {
    return textIn(language, this.names)
  }

  @Field(() => String, {
    description:
      'Its description in the language of who asks, as HTML of a closed list of elements, safe to be shown as it is.',
  })
  descriptionHtml(@Ctx() { language }: Asked): string {
    return textIn(language, this.html)
  }

  @Field(() => String, {
    description: 'The beginning of its description in plain words, at most 200 characters.',
  })
  summary(@Ctx() { language }: Asked): string {
    return textIn(language, this.summaries)
  }

  @Field(() => String, {
    description: 'The title of its page for search engines; its name where staff wrote none.',
  })
  seoTitle(@Ctx() { language }: Asked): string {
    return textIn(language, this.seoTitles) || textIn(language, this.names)
  }

  @Field(() => String, {
    description: 'The description of its page for search engines; its summary where staff wrote none.',
  })
  seoDescription(@Ctx() { language }: Asked): string {
    return textIn(language, this.seoDescriptions) || textIn(language, this.summaries)
  }

  @Extensions({ listSize: 12 })
  @Field(() => [Image], { description: 'Its pictures, the first for lists.' })
  pictures: readonly Image[]

  @Extensions({ listSize: 5 })
  @Field(() => [ProductCategory], { description: 'Where it stands in the shop.' })
  categories: readonly ProductCategory[]

  @Extensions({ listSize: 20 })
  @Field(() => [String], { description: 'Words it is found by.' })
  tags: readonly string[]

  @Extensions({ listSize: 20 })
  @Field(() => [ProductVariant], { description: 'What can be bought of it: at least one.' })
  variants: ProductVariant[]

  @Extensions({ listSize: 10 })
  @Field(() => [BundlePart], { description: 'What one of it holds; none where it is no bundle.' })
  bundle: readonly BundlePart[]

  @Field(() => MoneyType, { description: 'What its cheapest variant costs now.' })
  price: Money

  @Field(() => MoneyType, {
    nullable: true,
    description: 'What its cheapest variant costs without the reduction; null: it is not reduced.',
  })
  priceBefore: Money | null

  @Field(() => Int, { nullable: true, description: 'How long a service takes, in minutes.' })
  serviceMinutes: number | null

  @Field(() => Int, { nullable: true, description: 'How many days a service’s voucher is good for.' })
  voucherDays: number | null

  @Field(() => Boolean, { description: 'A course: its lessons open in order.' })
  isCourse: boolean

  contents: readonly Localized[]

  @Extensions({ listSize: 30 })
  @Field(() => [String], {
    description: 'Titles of the files or lessons in something digital, in the language of who asks.',
  })
  contentTitles(@Ctx() { language }: Asked): string[] {
    return this.contents.map(titles => textIn(language, titles))
  }

  @Field(() => DateTimeScalar, { description: 'Since when it is in the shop.' })
  createdAt: Date

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it is sold; null: for as long as it is there.',
  })
  soldUntil: Date | null

  /** As it is at a moment. */
  static at(row: ProductRow, at: Date, currency: string): Product {
    const { order: _, reduction, sale, variants: rows, createdAt, ...fields } = row
    const variants = rows.map(variant => variantAt(row, variant, at, currency))
    const cheapest = variants.reduce((one, other) => (other.price.minor < one.price.minor ? other : one))
    return Object.assign(new Product(), fields, {
      variants,
      price: cheapest.price,
      priceBefore: cheapest.priceBefore,
      createdAt: sale.from ? new Date(Math.max(createdAt.getTime(), Date.parse(sale.from))) : createdAt,
      soldUntil: sale.until ? new Date(sale.until) : null,
    })
  }
}

function variantAt(row: ProductRow, variant: VariantRow, at: Date, currency: string): ProductVariant {
  const { sku, minor, grams, values } = variant
  const now = priceAt(minor, row.reduction, at)
  const isBundle = row.bundle.length > 0
  return Object.assign(new ProductVariant(), {
    ...{ sku, values, weightGrams: grams, kind: row.kind, names: namesOf(variant) },
    price: money(now, currency),
    priceBefore: now < minor ? money(minor, currency) : null,
    pieces: isBundle ? row.bundle : row.kind === 'PHYSICAL' ? [{ sku, count: 1 }] : [],
  })
}

/** Its values in each language, such as "Large, blue". */
const namesOf = ({ values }: VariantRow): Localized => ({
  en: values.map(({ names }) => textIn('en', names)).join(', '),
  es: values.map(({ names }) => textIn('es', names)).join(', '),
})

/** @rule when a product is on sale: while it is published, within the time that staff set, has a variant and can be handed over: something digital has files, a service a reader and a length. */
export const isOnSale = (row: ProductRow, at: Date): boolean =>
  row.variants.length > 0 && isWithin(row.sale, at) && canBeHandedOver(row)

const canBeHandedOver = ({ kind, contents, profileId, serviceMinutes, voucherDays }: ProductRow): boolean =>
  kind === 'PHYSICAL' ||
  (kind === 'DIGITAL' ? contents.length > 0 : Boolean(profileId && serviceMinutes && voucherDays))
