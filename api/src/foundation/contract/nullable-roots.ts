import { type GraphQLOutputType, type GraphQLSchema, getNullableType } from 'graphql'
import { isOpen, policyOf } from './policy.ts'

/**
 * One refusal leaves its neighbours alone: every mutation, and every query that not everybody may use, returns null
 * beside its error instead of nulling the whole result.
 */
export function nullableRoots(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getMutationType(), schema.getQueryType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const policy = root && policyOf(root, field)
      if (root === schema.getMutationType() || (policy && !isOpen(policy)))
        field.type = getNullableType(field.type) as GraphQLOutputType
    }
  }
  return schema
}
