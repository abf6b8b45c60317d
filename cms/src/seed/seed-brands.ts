import type { Payload } from 'payload'
import type { CmsConfig } from '../config.ts'
import { slugOf } from '../slug.ts'
import { picture } from './picture.ts'
import { idsBySlug } from './present.ts'
import { brands } from './world/brands.ts'

export async function seedBrands(payload: Payload, config: CmsConfig): Promise<void> {
  const present = await idsBySlug(payload, 'brands')
  for (const brand of brands) {
    const slug = slugOf(brand.name)
    const logo = await picture(payload, config, {
      name: `brand-${slug}`,
      kind: 'emblem',
      alt: `${brand.name}'s mark`,
    })
    if (!present.has(slug)) await payload.create({ collection: 'brands', data: { ...brand, slug, logo } })
  }
}
