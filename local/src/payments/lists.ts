/** How Stripe finds one resource and lists many. */
import type { Resource } from './book.ts'
import { unknownResource } from './stripe-error.ts'

export function one<T>(shelf: Record<string, T>, kind: string, id: string): T {
  const found = shelf[id]
  if (!found) throw unknownResource(kind, id)
  return found
}

/** Newest first; `limit`, `starting_after`, `created[gte]` and equal fields such as `payment_intent` as in Stripe's lists. */
export function listOf<T extends Resource>(
  all: Record<string, T>,
  { pathname, searchParams: query }: URL,
  fields: readonly string[] = [],
) {
  const since = Number(query.get('created[gte]') ?? 0)
  const wanted = fields.flatMap(field => {
    const value = query.get(field)
    return value === null ? [] : [[field, value] as const]
  })
  const newest = Object.values(all)
    .filter(item => item.created >= since && wanted.every(([field, value]) => item[field] === value))
    .reverse()
  const limit = Math.min(Math.max(Number(query.get('limit') ?? 10) || 10, 1), 100)
  const after = query.get('starting_after')
  const from = after ? newest.findIndex(item => item.id === after) + 1 : 0
  return {
    object: 'list',
    url: pathname,
    has_more: from + limit < newest.length,
    data: newest.slice(from, from + limit),
  }
}
