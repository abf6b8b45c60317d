import type { RelationshipFieldManyValidation } from 'payload'
import type { AttributeKind } from '../attributes/attributes.ts'
import { type PanelKey, problem } from '../words.ts'

/** How many attributes of each kind a profile may carry. */
const mostOfKind: Record<AttributeKind, number> = { TOOL: 3, ABILITY: 3, STYLE: 1 }
const problems = {
  TOOL: 'panel.problem.tools',
  ABILITY: 'panel.problem.abilities',
  STYLE: 'panel.problem.styles',
} as const satisfies Record<AttributeKind, PanelKey>

interface TooMany {
  readonly key: PanelKey
  readonly values: { readonly most: number; readonly chosen: number }
}

/** `undefined` when the counts are allowed, otherwise what to change. */
export function tooMany(kinds: AttributeKind[]): TooMany | undefined {
  for (const [kind, most] of Object.entries(mostOfKind) as [AttributeKind, number][]) {
    const chosen = kinds.filter(each => each === kind).length
    if (chosen > most) return { key: problems[kind], values: { most, chosen } }
  }
  return undefined
}

export const validateAttributes: RelationshipFieldManyValidation = async (value, { req }) => {
  if (!value?.length) return true
  const ids = value.map(each => (typeof each === 'object' && 'id' in each ? each.id : each))
  if (new Set(ids).size < ids.length) return problem(req, 'panel.problem.attributeTwice')
  const { docs } = await req.payload.find({
    collection: 'attributes',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    req,
  })
  if (docs.length < ids.length) return problem(req, 'panel.problem.attributeUnknown')
  const found = tooMany(docs.map(attribute => attribute.kind))
  return found ? problem(req, found.key, found.values) : true
}
