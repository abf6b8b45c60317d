import type { PayloadRequest } from 'payload'
import { sentence } from '../../words.ts'
import { validateVariants } from '../variants.ts'
import type { Catalogue, EditedProduct, EditedVariant } from './catalogue.ts'
import type { Column } from './columns.ts'
import { type Problem, problemAt } from './problem.ts'
import type { Row } from './read-rows.ts'
import { type Wish, wishOf } from './wish.ts'

/** What a file changes of one product: fields of the cms, in English, and the Spanish name beside them. */
export interface ProductChange {
  /** Null: it is a product that is not there yet. */
  readonly id: string | null
  readonly data: Readonly<Record<string, unknown>>
  readonly nameEs: string | undefined
}

export interface Plan {
  readonly changes: readonly ProductChange[]
  /** Products that already are as the file wants them. */
  readonly unchanged: number
  readonly problems: readonly Problem[]
}

/** What the rows of a file would change. With a problem, nothing may be written. */
export async function planOf(rows: readonly Row[], catalogue: Catalogue, req: PayloadRequest): Promise<Plan> {
  const problems: Problem[] = []
  const wishes = rows.map(row => wishOf(row, catalogue, req, problems))
  const lineOfSku = new Map<string, number>()
  for (const { line, sku, slug } of wishes) {
    const first = lineOfSku.get(sku)
    if (first !== undefined)
      problems.push(problemAt(req, { line, column: 'sku' }, 'panel.csv.problem.skuTwice', { line: first }))
    else lineOfSku.set(sku, line)
    const owner = catalogue.ownerOf.get(sku)
    if (owner !== undefined && owner !== catalogue.bySlug.get(slug)?.id)
      problems.push(problemAt(req, { line, column: 'sku' }, 'panel.csv.problem.skuTaken', { sku }))
  }
  const products = Map.groupBy(wishes, ({ slug }) => slug)
  const changes: (ProductChange | null)[] = []
  for (const [slug, group] of products)
    changes.push(await changeOf(group, catalogue.bySlug.get(slug) ?? null, req, problems))
  const needed = changes.filter(change => change !== null)
  return { changes: needed, unchanged: changes.length - needed.length, problems }
}

/** Null: nothing of it differs. */
async function changeOf(
  group: readonly Wish[],
  before: EditedProduct | null,
  req: PayloadRequest,
  problems: Problem[],
): Promise<ProductChange | null> {
  const [first] = group as [Wish, ...Wish[]]
  for (const [name, column] of shared)
    for (const wish of group)
      if (wish[name] !== undefined && !isSame(wish[name], first[name]))
        problems.push(
          problemAt(req, { line: wish.line, column }, 'panel.csv.problem.differs', { line: first.line }),
        )
  if (!before) problems.push(...missingOf(first, req))
  const variants = mergedVariants(group, before?.variants ?? [], req, problems)
  const answer = await validateVariants(variants as never, { req } as never)
  if (answer !== true)
    problems.push({
      line: first.line,
      column: 'options',
      message: answer || sentence(req, 'panel.problem.missing'),
    })
  const wanted = {
    name: first.nameEn,
    kind: first.kind,
    categories: first.categories,
    tags: first.tags,
    taxClass: first.taxClass,
    variants,
  }
  const old = { ...before, name: before?.name?.en }
  const data = Object.fromEntries(
    Object.entries(wanted).filter(
      ([name, value]) => value !== undefined && !isSame(value, old[name as keyof typeof wanted]),
    ),
  )
  const nameEs = first.nameEs === (before?.name?.es ?? undefined) ? undefined : first.nameEs
  if (Object.keys(data).length === 0 && nameEs === undefined) return null
  return { id: before?.id ?? null, data: before ? data : { slug: first.slug, ...data }, nameEs }
}

/** What all rows of a product say alike. */
const shared = [
  ['kind', 'kind'],
  ['nameEn', 'name_en'],
  ['nameEs', 'name_es'],
  ['categories', 'categories'],
  ['tags', 'tags'],
  ['taxClass', 'tax_class'],
] as const satisfies [keyof Wish, Column][]

const missingOf = ({ line, kind, nameEn, categories }: Wish, req: PayloadRequest): Problem[] =>
  (
    [
      ['kind', kind],
      ['name_en', nameEn],
      ['categories', categories],
    ] as const
  )
    .filter(([, value]) => value === undefined)
    .map(([column]) => problemAt(req, { line, column }, 'panel.csv.problem.newNeeds'))

/** Those that are there in their order, changed where the file names them; then those that are new. */
function mergedVariants(
  group: readonly Wish[],
  before: readonly EditedVariant[],
  req: PayloadRequest,
  problems: Problem[],
): EditedVariant[] {
  const wishes = new Map(group.map(wish => [wish.sku, wish]))
  const there = new Set(before.map(({ sku }) => sku))
  const added = group.filter(({ sku }) => !there.has(sku))
  for (const { line, priceMinor } of added)
    if (priceMinor === undefined)
      problems.push(problemAt(req, { line, column: 'price' }, 'panel.csv.problem.newNeeds'))
  return [
    ...before.map(variant => withWish(variant, wishes.get(variant.sku ?? ''))),
    ...added.map(wish => withWish({ sku: wish.sku }, wish)),
  ]
}

function withWish(variant: EditedVariant, wish: Wish | undefined): EditedVariant {
  if (!wish) return variant
  const { values, priceMinor, weightGrams } = wish
  return {
    ...variant,
    ...(values && { values }),
    ...(priceMinor !== undefined && { priceMinor }),
    ...(weightGrams !== undefined && { weightGrams }),
  }
}

/** Lists are compared in their order. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
