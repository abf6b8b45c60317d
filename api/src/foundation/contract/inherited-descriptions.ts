import { type GraphQLSchema, isObjectType } from 'graphql'

/** A field without a description of its own takes the description of the interface that declares it. */
export function inheritedDescriptions(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields()))
      field.description ??= type
        .getInterfaces()
        .map(known => known.getFields()[field.name]?.description)
        .find(description => description != null)
  }
  return schema
}
