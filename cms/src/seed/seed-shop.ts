import type { Payload } from 'payload'
import { slugOf } from '../slug.ts'
import { idOf, idsBySlug } from './present.ts'
import { carriers, categories, discountCodes, options, shippingZones, taxes } from './world/shop.ts'

/** What products stand on: categories, options and their values. */
export async function seedCategories(payload: Payload): Promise<void> {
  const inShop = await idsBySlug(payload, 'product-categories')
  for (const [at, { name, es }] of categories.entries()) {
    const slug = slugOf(name)
    if (inShop.has(slug)) continue
    const data = { name, slug, place: (at + 1) * 10 }
    const { id } = await payload.create({ collection: 'product-categories', locale: 'en', data })
    await payload.update({ collection: 'product-categories', id, locale: 'es', data: es })
  }
  const known = await idsBySlug(payload, 'product-options')
  for (const { name, es, values } of options) {
    if (known.has(slugOf(name))) continue
    const data = { name, slug: slugOf(name), place: 100 }
    const { id } = await payload.create({ collection: 'product-options', locale: 'en', data })
    await payload.update({ collection: 'product-options', id, locale: 'es', data: es })
    for (const [at, value] of values.entries()) {
      const { id: valueId } = await payload.create({
        collection: 'product-option-values',
        locale: 'en',
        data: { option: id, name: value.name, slug: slugOf(value.name), place: (at + 1) * 10 },
      })
      await payload.update({
        collection: 'product-option-values',
        id: valueId,
        locale: 'es',
        data: value.es,
      })
    }
  }
}

/** Codes, zones and taxes of the fictional world; where there is any of a kind, staff have set it up. */
export async function seedShopTerms(payload: Payload): Promise<void> {
  if ((await payload.count({ collection: 'discount-codes' })).totalDocs === 0)
    for (const data of discountCodes) await payload.create({ collection: 'discount-codes', data })
  if ((await payload.count({ collection: 'taxes' })).totalDocs === 0)
    for (const data of taxes) await payload.create({ collection: 'taxes', data })
  if ((await payload.count({ collection: 'carriers' })).totalDocs === 0)
    for (const data of carriers) await payload.create({ collection: 'carriers', data })
  if ((await payload.count({ collection: 'shipping-zones' })).totalDocs > 0) return
  for (const { rates, ...zone } of shippingZones) {
    const made = await payload.create({
      collection: 'shipping-zones',
      locale: 'en',
      data: { ...zone, rates: rates.map(({ es: _, ...rate }) => rate) },
    })
    await payload.update({
      collection: 'shipping-zones',
      id: made.id,
      locale: 'es',
      data: { rates: made.rates.map((rate, at) => ({ ...rate, name: rates[at]?.es ?? rate.name })) },
    })
  }
}

export const valueIds = async (payload: Payload, slugs: readonly string[]): Promise<string[]> => {
  const ids = await idsBySlug(payload, 'product-option-values')
  return slugs.map(slug => idOf(ids, slug))
}
