import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  GraphQLNonNull,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { LARGEST_PAGE } from './connection.ts'
import { CursorScalar, IdempotencyKeyScalar, SequenceScalar } from './scalars/index.ts'

/**
 * Arguments that mean the same everywhere have their type and description from here, whatever a resolver declares:
 * `first` and `after` of a list, `after` of a live query, and `idempotencyKey`.
 */
export function commonArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type)) Object.values(type.getFields()).forEach(idempotent)
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      field.args.forEach(idempotent)
      if (type === schema.getSubscriptionType()) resumed(field)
      else if (getNamedType(field.type).name.endsWith('Connection')) paged(field)
    }
  }
  return schema
}

function idempotent(argument: GraphQLArgument | GraphQLInputField) {
  if (argument.name === 'idempotencyKey')
    describe(argument, IdempotencyKeyScalar, 'The same request with the same key is carried out once.')
}

function resumed(field: GraphQLField<unknown, unknown>) {
  const after = field.args.find(({ name }) => name === 'after')
  if (after)
    describe(after, SequenceScalar, 'The last sequence that was received: only what came after it is sent.')
}

function paged(field: GraphQLField<unknown, unknown>) {
  for (const argument of field.args) {
    if (argument.name === 'after')
      describe(argument, CursorScalar, 'The cursor after which the page begins; without it, the first page.')
    if (argument.name === 'first') argument.description = `How many at most, 1 to ${LARGEST_PAGE}.`
  }
}

function describe(
  argument: GraphQLArgument | GraphQLInputField,
  type: GraphQLInputType,
  description: string,
) {
  argument.type = (isNonNullType(argument.type) ? new GraphQLNonNull(type) : type) as GraphQLInputType
  argument.description ??= description
}
