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
