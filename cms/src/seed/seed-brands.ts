import type { Payload } from 'payload'
import type { CmsConfig } from '../config.ts'
import { slugOf } from '../slug.ts'
import { picture } from './picture.ts'
import { idsBySlug, translatedIds } from './present.ts'
import { brands } from './world/brands.ts'

export async function seedBrands(payload: Payload, config: CmsConfig): Promise<void> {
  const collection = 'brands'
  const present = await idsBySlug(payload, collection)
  const translated = await translatedIds(payload, collection)
  for (const { es, ...brand } of brands) {
    const slug = slugOf(brand.name)
    const logo = await picture(payload, config, {
      name: `brand-${slug}`,
      kind: 'emblem',
      alt: `${brand.name}'s mark`,
    })
    const id =
      present.get(slug) ??
      (await payload.create({ collection, locale: 'en', data: { ...brand, slug, logo } })).id
    // What is not among the words of a language is the same in all of them.
    const copy = { ...brand.copy, ...es.copy }
    if (!translated.has(id)) await payload.update({ collection, id, locale: 'es', data: { ...es, copy } })
  }
}
