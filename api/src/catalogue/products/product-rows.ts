import { statement } from '../../foundation/database/database.ts'
import { cachedContent, type From } from '../content.ts'
import type { Localized } from '../localized.ts'
import { htmlOf, wordsOf } from '../pages/rich-text.ts'
import type { Image } from '../reader.ts'
import { type WeighedText, WordIndex } from '../search/word-index.ts'
import { folded } from '../search/words.ts'
import { optionValues, type ProductOptionValue } from './option-value.ts'
import { type ProductCategory, productCategories } from './product-category.ts'
import type { ProductKind, TaxClass } from './product-kind.ts'
import type { Period, Reduction } from './product-price.ts'

/** How much a word counts by where it stands. */
const WEIGHTS = { name: 8, tag: 5, category: 4, option: 3, description: 1 }
const LONGEST_SUMMARY = 200

/** A variant as staff set it up; minor units, grams. */
export interface VariantRow {
  readonly sku: string
  readonly minor: bigint
  readonly grams: number | null
  readonly values: readonly ProductOptionValue[]
}

/** A product as staff set it up, whether it is on sale now or not. */
export interface ProductRow {
  readonly id: string
  readonly slug: string
  readonly kind: ProductKind
  readonly taxClass: TaxClass
  readonly serviceMinutes: number | null
  /** How many days a voucher of a service is good for. */
  readonly voucherDays: number | null
  /** What is in it opens in order. */
  readonly isCourse: boolean
  /** Titles of the files and lessons in a digital product. */
  readonly contents: readonly Localized[]
  /** The reader who sells it; null: the platform. */
  readonly profileId: string | null
  readonly createdAt: Date
  readonly names: Localized
  readonly html: Localized
  /** The beginning of the description in plain words. */
  readonly summaries: Localized
  readonly seoTitles: Localized
  readonly seoDescriptions: Localized
  readonly tags: readonly string[]
  readonly categories: readonly ProductCategory[]
  readonly pictures: readonly Image[]
  readonly variants: readonly VariantRow[]
  readonly bundle: readonly { readonly sku: string; readonly count: number }[]
  readonly reduction: Reduction
  readonly sale: Period
  /** The name as it is ordered by. */
  readonly order: string
}

export const PRODUCTS = statement(
  'catalogue.products',
  `SELECT shown FROM cms.shown_products p
   WHERE NOT EXISTS (SELECT FROM trust.hidden_content h WHERE h.kind = 'PRODUCT' AND h.subject_id = p.id) ORDER BY slug`,
)

/** A product as a view of the cms shows it. */
export interface Shown
  extends Omit<ProductRow, 'createdAt' | 'html' | 'summaries' | 'categories' | 'variants' | 'order'> {
  readonly createdAt: string
  /** Null: of none in any language. */
  readonly descriptions: Localized<unknown> | null
  readonly categories: readonly string[]
  readonly variants: readonly {
    sku: string
    minor: number
    grams: number | null
    values: readonly string[]
  }[]
}

/** Every published product in the memory of this node, by what it is found by. */
export class ProductIndex extends WordIndex {
  readonly byId: ReadonlyMap<string, ProductRow>
  readonly bySlug: ReadonlyMap<string, ProductRow>
  readonly bySku: ReadonlyMap<string, ProductRow>

  constructor(readonly rows: readonly ProductRow[]) {
    super(rows.map(textsOf))
    this.byId = new Map(rows.map(row => [row.id, row]))
    this.bySlug = new Map(rows.map(row => [row.slug, row]))
    this.bySku = new Map(rows.flatMap(row => row.variants.map(({ sku }) => [sku, row])))
  }
}

export const productIndex = cachedContent(
  async (from: From): Promise<ProductIndex> =>
    new ProductIndex(await productRows(from, await from.db.rows<{ shown: Shown }>(PRODUCTS))),
)

/** With the categories and options they name. */
export async function productRows(
  from: From,
  rows: readonly { readonly shown: Shown }[],
): Promise<ProductRow[]> {
  const [values, categories] = await Promise.all([optionValues(from), productCategories(from)])
  const byId = new Map(categories.map(category => [category.id, category]))
  return rows.map(({ shown }) => rowOf(shown, byId, values))
}

function rowOf(
  { descriptions, ...shown }: Shown,
  categories: ReadonlyMap<string, ProductCategory>,
  values: ReadonlyMap<string, ProductOptionValue>,
): ProductRow {
  return {
    ...shown,
    createdAt: new Date(shown.createdAt),
    html: inEach(descriptions, body => htmlOf(body)),
    summaries: inEach(descriptions, body => beginningOf(wordsOf(body))),
    categories: shown.categories.flatMap(id => categories.get(id) ?? []),
    variants: shown.variants.map(({ minor, values: ids, ...variant }) => ({
      ...variant,
      minor: BigInt(minor),
      values: ids.flatMap(id => values.get(id) ?? []),
    })),
    order: folded(shown.names.en ?? shown.names.es ?? '').slice(0, 60),
  }
}

const inEach = (bodies: Localized<unknown> | null, make: (body: unknown) => string): Localized =>
  Object.fromEntries(Object.entries(bodies ?? {}).map(([language, body]) => [language, make(body)]))

/** Cut between two words. */
function beginningOf(text: string): string {
  if (text.length <= LONGEST_SUMMARY) return text
  const cut = text.slice(0, LONGEST_SUMMARY)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_SUMMARY / 2))}…`
}

const textsOf = ({ names, tags, categories, variants, summaries }: ProductRow): WeighedText[] => [
  ...inAll(names, WEIGHTS.name),
  ...tags.map((tag): WeighedText => [tag, WEIGHTS.tag]),
  ...categories.flatMap(category => inAll(category.names, WEIGHTS.category)),
  ...variants.flatMap(({ values }) => values.flatMap(value => inAll(value.names, WEIGHTS.option))),
  ...inAll(summaries, WEIGHTS.description),
]

const inAll = (texts: Localized, weight: number): WeighedText[] =>
  Object.values(texts).map(text => [text, weight])
