import type { Payload } from 'payload'
import type { CmsConfig } from '../config.ts'
import { slugOf } from '../slug.ts'
import { picture } from './picture.ts'
import { idsBySlug, translatedIds } from './present.ts'
import { attributes } from './world/attributes.ts'
import { caseMacros } from './world/case-macros.ts'
import { gifts } from './world/gifts.ts'
import { packages } from './world/packages.ts'
import { services } from './world/services.ts'

/** Saving the terms once writes their row, filled with the defaults of their fields. */
export async function seedPolicies(payload: Payload): Promise<void> {
  const saved = await payload.findGlobal({ slug: 'policies' })
  if (!saved.createdAt) await payload.updateGlobal({ slug: 'policies', data: saved })
}

export async function seedAttributes(payload: Payload): Promise<void> {
  const collection = 'attributes'
  const present = await idsBySlug(payload, collection)
  const translated = await translatedIds(payload, collection)
  for (const { es, ...attribute } of attributes) {
    const slug = slugOf(attribute.name)
    const id =
      present.get(slug) ??
      (await payload.create({ collection, locale: 'en', data: { ...attribute, slug } })).id
    if (!translated.has(id)) await payload.update({ collection, id, locale: 'es', data: es })
  }
}

export async function seedServices(payload: Payload): Promise<void> {
  const collection = 'services'
  const present = await idsBySlug(payload, collection)
  const translated = await translatedIds(payload, collection)
  for (const { es, ...service } of services) {
    const slug = slugOf(service.name)
    const id =
      present.get(slug) ?? (await payload.create({ collection, locale: 'en', data: { ...service, slug } })).id
    if (!translated.has(id)) await payload.update({ collection, id, locale: 'es', data: es })
  }
}

export async function seedGifts(payload: Payload, config: CmsConfig): Promise<void> {
  const collection = 'gifts'
  const present = await idsBySlug(payload, collection)
  const translated = await translatedIds(payload, collection)
  for (const { es, ...gift } of gifts) {
    const slug = slugOf(gift.name)
    const alt = `A picture drawn for ${gift.name}`
    const image = await picture(payload, config, { name: `gift-${slug}`, kind: 'emblem', alt })
    const id =
      present.get(slug) ??
      (await payload.create({ collection, locale: 'en', data: { ...gift, picture: image, slug } })).id
    if (!translated.has(id)) await payload.update({ collection, id, locale: 'es', data: es })
  }
}

/** Only where there are none: a package that staff renamed must not be sold twice. */
export async function seedPackages(payload: Payload): Promise<void> {
  const collection = 'packages'
  if ((await payload.count({ collection })).totalDocs > 0) return
  for (const { es, ...each } of packages) {
    const { id } = await payload.create({
      collection,
      locale: 'en',
      data: { ...each, perPerson: 'UNLIMITED' },
    })
    await payload.update({ collection, id, locale: 'es', data: es })
  }
}

export async function seedCaseMacros(payload: Payload): Promise<void> {
  const collection = 'case-macros'
  const { docs } = await payload.find({ collection, locale: 'en', depth: 0, pagination: false })
  const present = new Map(docs.map(({ name, id }) => [name, id]))
  const translated = await translatedIds(payload, collection)
  for (const { es, ...macro } of caseMacros) {
    const id = present.get(macro.name) ?? (await payload.create({ collection, locale: 'en', data: macro })).id
    if (!translated.has(id)) await payload.update({ collection, id, locale: 'es', data: es })
  }
}
