import type { PanelKey } from '../../words.ts'

/** The columns of a file of products, one row a variant, in the order of an export. */
export const columns = [
  'sku',
  'product',
  'kind',
  'name_en',
  'name_es',
  'categories',
  'tags',
  'tax_class',
  'options',
  'price',
  'weight_grams',
] as const
export type Column = (typeof columns)[number]

/** What each of them holds. */
export const ofColumn = {
  sku: 'panel.csv.column.sku',
  product: 'panel.csv.column.product',
  kind: 'panel.csv.column.kind',
  name_en: 'panel.csv.column.name_en',
  name_es: 'panel.csv.column.name_es',
  categories: 'panel.csv.column.categories',
  tags: 'panel.csv.column.tags',
  tax_class: 'panel.csv.column.tax_class',
  options: 'panel.csv.column.options',
  price: 'panel.csv.column.price',
  weight_grams: 'panel.csv.column.weight_grams',
} as const satisfies Record<Column, PanelKey>

/** Without these nobody knows what a row is about. */
export const neededColumns = ['sku', 'product'] as const satisfies Column[]

/** Between the parts of a cell that lists several: "candles|gifts". */
export const SEPARATOR = '|'

/** Digits behind the point of a price. The panel writes all its amounts with two. */
export const PRICE_DIGITS = 2

const formula = /^'*[=+\-@\t\r＝＋－＠]/

/** A cell that a spreadsheet would run as a formula begins with an apostrophe, which makes it text. */
export const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** What `harmless` was given. */
export const asWritten = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text
