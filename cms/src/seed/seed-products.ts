import type { Payload } from 'payload'
import type { CmsConfig } from '../config.ts'
import { slugOf } from '../slug.ts'
import { picture } from './picture.ts'
import { idOf, idsBySlug } from './present.ts'
import { products } from './world/products.ts'

export async function seedProducts(payload: Payload, config: CmsConfig): Promise<void> {
  const present = await idsBySlug(payload, 'products')
  const readers = await idsBySlug(payload, 'readers')
  for (const { reader, ...product } of products) {
    const slug = slugOf(product.name)
    const image = await picture(payload, config, {
      name: `product-${slug}`,
      kind: 'emblem',
      alt: `A picture drawn for ${product.name}`,
    })
    if (present.has(slug)) continue
    await payload.create({
      collection: 'products',
      data: {
        ...product,
        slug,
        images: [image],
        ...(reader ? { reader: idOf(readers, reader) } : {}),
        _status: 'published',
      },
    })
  }
}
