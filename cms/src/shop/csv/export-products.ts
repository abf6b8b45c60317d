import { stringify } from 'csv-stringify/sync'
import type { PayloadRequest } from 'payload'
import { majorOf } from '../../desk/amounts.ts'
import { type Catalogue, type EditedProduct, readCatalogue } from './catalogue.ts'
import { type Column, columns, harmless, PRICE_DIGITS, SEPARATOR } from './columns.ts'

/** All products that are not archived as CSV, as they were edited last, one row a variant. Spreadsheets know by its first character that it is UTF-8. */
export async function exportProducts(req: PayloadRequest): Promise<string> {
  const catalogue = await readCatalogue(req)
  const rows = catalogue.products
    .filter(({ archived }) => !archived)
    .flatMap(product => rowsOf(product, catalogue))
  return stringify([[...columns], ...rows.map(row => columns.map(column => harmless(row[column] ?? '')))], {
    bom: true,
    record_delimiter: 'windows',
  })
}

function rowsOf(product: EditedProduct, catalogue: Catalogue): Partial<Record<Column, string>>[] {
  const names = slugsIn(catalogue.categories)
  const values = slugsIn(catalogue.values)
  const listed = (ids: readonly string[] | null | undefined, slugs: ReadonlyMap<string, string>) =>
    (ids ?? []).flatMap(id => slugs.get(id) ?? []).join(SEPARATOR)
  const tags = product.tags ?? []
  const shared = {
    product: product.slug ?? '',
    kind: product.kind ?? '',
    name_en: product.name?.en ?? '',
    name_es: product.name?.es ?? '',
    categories: listed(product.categories, names),
    // A tag with the separator in it would come back as two: an empty cell leaves it as it is.
    tags: tags.some(tag => tag.includes(SEPARATOR)) ? '' : tags.join(SEPARATOR),
    tax_class: product.taxClass ?? '',
  }
  return (product.variants ?? []).map(({ sku, values: chosen, priceMinor, weightGrams }) => ({
    ...shared,
    sku: sku ?? '',
    options: listed(chosen, values),
    price: priceMinor == null ? '' : majorOf(String(priceMinor), PRICE_DIGITS),
    weight_grams: weightGrams == null ? '' : String(weightGrams),
  }))
}

const slugsIn = (ids: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...ids].map(([slug, id]) => [id, slug]))
