import type { RelationshipFieldManyValidation } from 'payload'
import type { AttributeKind } from '../attributes/attributes.ts'

/** How many attributes of each kind a profile may carry. */
const mostOfKind: Record<AttributeKind, number> = { TOOL: 3, ABILITY: 3, STYLE: 1 }
const words: Record<AttributeKind, [one: string, many: string]> = {
  TOOL: ['tool', 'tools'],
  ABILITY: ['ability', 'abilities'],
  STYLE: ['style', 'styles'],
}

/** `undefined` when the counts are allowed, otherwise what to change. */
export function tooMany(kinds: AttributeKind[]): string | undefined {
  for (const [kind, most] of Object.entries(mostOfKind) as [AttributeKind, number][]) {
    const chosen = kinds.filter(each => each === kind).length
    if (chosen > most) {
      return `Choose at most ${most} ${words[kind][most === 1 ? 0 : 1]}; ${chosen} are chosen.`
    }
  }
  return undefined
}

export const validateAttributes: RelationshipFieldManyValidation = async (value, { req }) => {
  if (!value?.length) return true
  const ids = value.map(each => (typeof each === 'object' && 'id' in each ? each.id : each))
  if (new Set(ids).size < ids.length) return 'An attribute is chosen twice.'
  const { docs } = await req.payload.find({
    collection: 'attributes',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    req,
  })
  if (docs.length < ids.length) return 'One of these attributes does not exist.'
  return tooMany(docs.map(attribute => attribute.kind)) ?? true
}
