import type { PayloadRequest } from 'payload'
import { minorOf } from '../../desk/amounts.ts'
import { validateSlug } from '../../slug.ts'
import { lengthBetween } from '../../words.ts'
import { productKinds } from '../product-kinds.ts'
import { taxClasses } from '../tax-class.ts'
import { validatePrice, validateSku, validateWeight } from '../variants.ts'
import type { Catalogue } from './catalogue.ts'
import { type Column, PRICE_DIGITS, SEPARATOR } from './columns.ts'
import { type Problem, problemAt } from './problem.ts'
import type { Row } from './read-rows.ts'

const MOST_CATEGORIES = 5
const MOST_TAGS = 20

/** What a row wants of its product and variant, in the words of the cms; undefined: as it is. */
export interface Wish {
  readonly line: number
  readonly sku: string
  readonly slug: string
  readonly kind: string | undefined
  readonly nameEn: string | undefined
  readonly nameEs: string | undefined
  readonly categories: readonly string[] | undefined
  readonly tags: readonly string[] | undefined
  readonly taxClass: string | undefined
  readonly values: readonly string[] | undefined
  readonly priceMinor: number | undefined
  readonly weightGrams: number | undefined
}

/** A validation of a field of the cms, as far as it is asked here. */
// biome-ignore lint/suspicious/noExplicitAny: Payload gives each kind of field another type.
type Validate = (value: any, options: any) => unknown

/** What a row says, each cell checked by the rule of its field. Adds to `problems`. */
export function wishOf(
  { line, cells }: Row,
  { categories, values }: Catalogue,
  req: PayloadRequest,
  problems: Problem[],
): Wish {
  function checked<Value>(column: Column, value: Value, ...rules: Validate[]): Value {
    for (const rule of rules) {
      const answer = rule(value, { req, required: true })
      if (typeof answer === 'string') problems.push({ line, column, message: answer })
    }
    return value
  }
  const given = <Value>(column: Column, read: (cell: string) => Value) =>
    cells[column] === undefined ? undefined : read(cells[column])
  const oneOf = (column: Column, options: readonly { value: string }[]) =>
    given(column, cell => {
      const value = cell.toUpperCase()
      const all = options.map(option => option.value)
      if (!all.includes(value))
        problems.push(problemAt(req, { line, column }, 'panel.csv.problem.choice', { all: all.join(', ') }))
      return value
    })
  const known = (column: Column, ids: ReadonlyMap<string, string>) =>
    given(column, cell =>
      partsOf(cell).flatMap(name => {
        const id = ids.get(name)
        if (id === undefined)
          problems.push(problemAt(req, { line, column }, 'panel.csv.problem.unknown', { name: shown(name) }))
        return id ?? []
      }),
    )
  const few = (most: number) => (list: readonly unknown[]) =>
    list.length <= most || problemAt(req, {}, 'panel.csv.problem.listMost', { most }).message
  const tagLength = lengthBetween(1, 30)
  return {
    line,
    sku: checked('sku', cells.sku ?? '', validateSku),
    slug: checked('product', cells.product ?? '', validateSlug as Validate),
    kind: oneOf('kind', productKinds),
    taxClass: oneOf('tax_class', taxClasses),
    nameEn: given('name_en', cell => checked('name_en', cell, lengthBetween(1, 80))),
    nameEs: given('name_es', cell => checked('name_es', cell, lengthBetween(1, 80))),
    categories: checked(
      'categories',
      known('categories', categories),
      list => !list || few(MOST_CATEGORIES)(list),
    ),
    tags: given('tags', cell => {
      const tags = checked('tags', partsOf(cell), few(MOST_TAGS))
      for (const tag of tags) checked('tags', tag, tagLength)
      return tags
    }),
    values: known('options', values),
    priceMinor: given('price', cell => {
      const minor = minorOf(cell, PRICE_DIGITS)
      if (minor !== null) return checked('price', Number(minor), validatePrice)
      problems.push(problemAt(req, { line, column: 'price' }, 'panel.csv.problem.price'))
    }),
    weightGrams: given('weight_grams', cell =>
      checked('weight_grams', /^\d{1,9}$/.test(cell) ? Number(cell) : Number.NaN, validateWeight),
    ),
  }
}

const partsOf = (cell: string): string[] => [
  ...new Set(
    cell
      .split(SEPARATOR)
      .map(part => part.trim())
      .filter(Boolean),
  ),
]

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
