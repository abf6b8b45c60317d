import type { Payload } from 'payload'
import { slugOf } from '../slug.ts'
import { idsBySlug } from './present.ts'
import { attributes } from './world/attributes.ts'
import { gifts } from './world/gifts.ts'

/** Saving the terms once writes their row, filled with the defaults of their fields. */
export async function seedPolicies(payload: Payload): Promise<void> {
  const saved = await payload.findGlobal({ slug: 'policies' })
  if (!saved.createdAt) await payload.updateGlobal({ slug: 'policies', data: saved })
}

export async function seedAttributes(payload: Payload): Promise<void> {
  const present = await idsBySlug(payload, 'attributes')
  for (const attribute of attributes) {
    const slug = slugOf(attribute.name)
    if (!present.has(slug)) await payload.create({ collection: 'attributes', data: { ...attribute, slug } })
  }
}

export async function seedGifts(payload: Payload): Promise<void> {
  const present = await idsBySlug(payload, 'gifts')
  for (const gift of gifts) {
    const slug = slugOf(gift.name)
    if (!present.has(slug)) await payload.create({ collection: 'gifts', data: { ...gift, slug } })
  }
}
