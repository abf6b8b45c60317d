import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql'
import { Extensions } from 'type-graphql'
import type { RateLimitPolicy, RateLimits } from '../rate-limits.ts'
import type { Viewer } from '../viewer.ts'

/** A query or mutation that a person, or an address of visitors, may use only so often: `@RateLimit('ring')`. */
export const RateLimit = (name: string): MethodDecorator => Extensions({ rateLimit: name })

interface Asking {
  readonly app: { readonly rateLimits: RateLimits }
  readonly viewer: Viewer | null
  readonly address: string | null
}

/** Who is counted, a member of staff also in another's place; null inside our own network, where nobody is. */
export const askerOf = (viewer: Viewer | null, address: string | null): string | null =>
  viewer ? `person:${viewer.looking?.staffId ?? viewer.id}` : address && `address:${address}`

/** Makes the schema enforce its rate limits. Throws naming every field whose limit is not in the list. */
export function enforceRateLimits(
  schema: GraphQLSchema,
  limits: Readonly<Record<string, RateLimitPolicy>>,
): GraphQLSchema {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const name = field.extensions.rateLimit
      if (name === undefined) continue
      const limit = limits[String(name)]
      if (!limit)
        throw new Error(`${type?.name}.${field.name} has the rate limit "${name}", which is not in the list`)
      field.resolve = limited(field.resolve ?? defaultFieldResolver, limit)
    }
  }
  return schema
}

/** Fields by the name of their limit. */
export function listRateLimits(schema: GraphQLSchema): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  for (const type of [schema.getQueryType(), schema.getMutationType()])
    for (const { name, extensions } of Object.values(type?.getFields() ?? {}))
      if (extensions.rateLimit !== undefined) {
        const limit = String(extensions.rateLimit)
        fields.set(limit, [...(fields.get(limit) ?? []), name])
      }
  return fields
}

const limited =
  (
    resolve: GraphQLFieldResolver<unknown, Asking>,
    limit: RateLimitPolicy,
  ): GraphQLFieldResolver<unknown, Asking> =>
  async (root, args, context, info) => {
    const asker = askerOf(context.viewer, context.address)
    if (asker !== null) await context.app.rateLimits.spend(limit, asker)
    return resolve(root, args, context, info)
  }
