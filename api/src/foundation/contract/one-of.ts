import { type GraphQLSchema, isInputObjectType } from 'graphql'

/** Marks input objects as @oneOf, which type-graphql cannot express: exactly one of their fields is sent, and not null. */
export const oneOf =
  (...names: readonly string[]) =>
  (schema: GraphQLSchema): GraphQLSchema => {
    for (const name of names) {
      const type = schema.getType(name)
      if (!isInputObjectType(type)) throw new Error(`There is no input object ${name} to be @oneOf`)
      type.isOneOf = true
    }
    return schema
  }
