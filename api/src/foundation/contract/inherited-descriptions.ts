import { type GraphQLSchema, isObjectType } from 'graphql'

/** A field that says nothing of itself is described as the interface does that asks for it. */
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
