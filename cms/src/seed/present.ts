import type { CollectionSlug, Payload } from 'payload'

/** Ids of what is there already, by slug. */
export async function idsBySlug(
  payload: Payload,
  collection: Extract<
    CollectionSlug,
    | 'articles'
    | 'attributes'
    | 'brands'
    | 'gifts'
    | 'help-articles'
    | 'product-categories'
    | 'product-option-values'
    | 'product-options'
    | 'products'
    | 'readers'
    | 'services'
  >,
): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    pagination: false,
    draft: false,
    select: { slug: true },
  })
  return new Map(docs.map(each => [String(each.slug), String(each.id)]))
}

/** Ids of what has words in Spanish already. */
export async function translatedIds(
  payload: Payload,
  collection: 'attributes' | 'brands' | 'case-macros' | 'gifts' | 'services',
): Promise<Set<string>> {
  const word = collection === 'brands' ? 'tagline' : 'name'
  const { docs } = await payload.find({
    collection,
    locale: 'es',
    fallbackLocale: false,
    where: { [word]: { exists: true } },
    depth: 0,
    pagination: false,
    select: {},
  })
  return new Set(docs.map(each => String(each.id)))
}

/** The ids for these slugs; a missing one is a mistake in the seeds. */
export function idOf(ids: Map<string, string>, slug: string): string {
  const id = ids.get(slug)
  if (!id) throw new Error(`The seeds speak of "${slug}", which does not exist.`)
  return id
}
