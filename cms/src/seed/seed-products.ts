import type { Payload } from 'payload'
import type { CmsConfig } from '../config.ts'
import { slugOf } from '../slug.ts'
import { picture } from './picture.ts'
import { idOf, idsBySlug } from './present.ts'
import { richText } from './rich-text.ts'
import { inSpanish, piecesOf } from './seed-digital.ts'
import { valueIds } from './seed-shop.ts'
import { type ProductSeed, products } from './world/products.ts'

export async function seedProducts(payload: Payload, config: CmsConfig): Promise<void> {
  const collection = 'products'
  const present = await idsBySlug(payload, collection)
  const readers = await idsBySlug(payload, 'readers')
  const categories = await idsBySlug(payload, 'product-categories')
  for (const product of products) {
    const slug = slugOf(product.name)
    const images = await Promise.all((product.picturesOf ?? [slug]).map(of => pictureOf(payload, config, of)))
    if (present.has(slug)) continue
    const { es, picturesOf: _, reader, description, variants, ...fields } = product
    const sku = variants[0]?.sku ?? ''
    const data = {
      ...fields,
      slug,
      images,
      description: richText(description),
      categories: product.categories.map(each => idOf(categories, each)),
      variants: await withValues(payload, variants),
      ...(await piecesOf(payload, sku)),
      ...(reader ? { reader: idOf(readers, reader) } : {}),
      _status: 'published' as const,
    }
    const made = await payload.create({ collection, locale: 'en', depth: 0, data })
    await payload.update({
      collection,
      id: made.id,
      locale: 'es',
      depth: 0,
      data: {
        name: es.name,
        description: richText(es.description),
        files: inSpanish(sku, made.files ?? []),
        _status: 'published',
      },
    })
  }
}

async function pictureOf(payload: Payload, config: CmsConfig, slug: string): Promise<string> {
  const name = products.find(each => slugOf(each.name) === slug)?.name ?? slug
  return picture(payload, config, {
    name: `product-${slug}`,
    kind: 'emblem',
    alt: `A picture drawn for ${name}`,
  })
}

const withValues = (payload: Payload, variants: ProductSeed['variants']) =>
  Promise.all(
    variants.map(async ({ values = [], ...variant }) => ({
      ...variant,
      values: await valueIds(payload, values),
    })),
  )
