import type { PayloadRequest } from 'payload'
import type { Product } from '../../generated/payload-types.ts'

type Both = { readonly en?: string | null; readonly es?: string | null }

/** A variant of a product as it was edited last; related documents are ids. */
export interface EditedVariant {
  readonly id?: string | null
  readonly sku?: string | null
  readonly values?: readonly string[] | null
  readonly priceMinor?: number | null
  readonly weightGrams?: number | null
}

/** A product as it was edited last, published or not. */
export interface EditedProduct {
  readonly id: string
  readonly slug?: string | null
  readonly kind?: Product['kind'] | null
  readonly name?: Both | null
  readonly categories?: readonly string[] | null
  readonly tags?: readonly string[] | null
  readonly taxClass?: Product['taxClass'] | null
  readonly variants?: readonly EditedVariant[] | null
  readonly archived?: boolean | null
}

/** All that a file of products is about, with what it is named by in cells. */
export interface Catalogue {
  readonly products: readonly EditedProduct[]
  readonly bySlug: ReadonlyMap<string, EditedProduct>
  /** The id of the product that has an SKU, in a draft or as it is published. */
  readonly ownerOf: ReadonlyMap<string, string>
  /** Ids by slug. */
  readonly categories: ReadonlyMap<string, string>
  /** Ids by "option:value". */
  readonly values: ReadonlyMap<string, string>
}

export async function readCatalogue(req: PayloadRequest): Promise<Catalogue> {
  const all = { depth: 0, pagination: false, overrideAccess: false, req } as const
  const { payload } = req
  const edited = await payload.find({ ...all, collection: 'products', draft: true, locale: 'all' })
  const published = await payload.find({ ...all, collection: 'products' })
  const categories = await payload.find({ ...all, collection: 'product-categories' })
  const options = await payload.find({ ...all, collection: 'product-options' })
  const values = await payload.find({ ...all, collection: 'product-option-values' })
  // With all locales a localized field is an object of them, which the generated types do not know.
  const products = edited.docs as unknown as EditedProduct[]
  const slugs = new Map(options.docs.map(({ id, slug }) => [id, slug]))
  return {
    products,
    bySlug: new Map(products.flatMap(product => (product.slug ? [[product.slug, product]] : []))),
    ownerOf: new Map(
      [...(published.docs as unknown as EditedProduct[]), ...products].flatMap(({ id, variants }) =>
        (variants ?? []).flatMap(({ sku }) => (sku ? [[sku, id]] : [])),
      ),
    ),
    categories: new Map(categories.docs.map(({ id, slug }) => [slug, id])),
    values: new Map(values.docs.map(({ id, slug, option }) => [`${slugs.get(String(option))}:${slug}`, id])),
  }
}
