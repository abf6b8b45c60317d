import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'

/** Whether a variable, or a field of one, must not be null and may be left out all the same, because it has a default. */
export function hasRequiredDefaults(schema: GraphQLSchema, operation: OperationDefinitionNode): boolean {
  return (operation.variableDefinitions ?? []).some(({ type: node, defaultValue }) => {
    const type = typeFromAST(schema, node)
    return (
      type !== undefined &&
      isInputType(type) &&
      ((defaultValue !== undefined && isNonNullType(type)) || holdsOne(type, new Set()))
    )
  })
}

function holdsOne(of: GraphQLInputType, seen: Set<unknown>): boolean {
  const type = getNamedType(of)
  if (!isInputObjectType(type) || seen.has(type)) return false
  seen.add(type)
  return Object.values(type.getFields()).some(
    field => (field.defaultValue !== undefined && isNonNullType(field.type)) || holdsOne(field.type, seen),
  )
}
