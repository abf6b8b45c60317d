import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import type { Package } from '../generated/payload-types.ts'
import { sentence } from '../words.ts'

type Marked = Pick<Partial<Package>, 'mostPopular' | 'archived' | 'brands'>

/** Where it is sold: ids of brands; none stands for all. */
const brandsOf = ({ brands }: Marked): string[] =>
  (brands ?? []).map(brand => (typeof brand === 'object' ? brand.id : brand))

/** Whether some brand sells both. */
function sharesBrand(one: Marked, other: Marked): boolean {
  const [here, there] = [brandsOf(one), brandsOf(other)]
  return here.length === 0 || there.length === 0 || here.some(id => there.includes(id))
}

/** A brand marks one package at most, or the mark would say nothing. */
export const oneMostPopular: CollectionBeforeChangeHook<Package> = async ({ data, originalDoc, req }) => {
  const now: Marked = { ...originalDoc, ...data }
  if (!now.mostPopular || now.archived) return data
  const others = await req.payload.find({
    collection: 'packages',
    where: {
      mostPopular: { equals: true },
      archived: { not_equals: true },
      ...(originalDoc?.id ? { id: { not_equals: originalDoc.id } } : {}),
    },
    depth: 0,
    pagination: false,
    req,
  })
  const other = others.docs.find(each => sharesBrand(now, each))
  if (!other) return data
  const message = sentence(req, 'panel.problem.mostPopularTaken', { name: other.name })
  throw new ValidationError({ collection: 'packages', errors: [{ path: 'mostPopular', message }], req })
}
