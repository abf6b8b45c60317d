import { randomUUID } from 'node:crypto'
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationTypeNode,
} from 'graphql'
import { globalId } from '../../src/foundation/contract/global-id.ts'

export interface LeastRequest {
  readonly query: string
  readonly variables: Record<string, unknown>
}

/** By the names of the contract's scalars, the least that is valid. */
const LEAST: Readonly<Record<string, () => unknown>> = {
  BigInt: () => '1',
  Boolean: () => true,
  CurrencyCode: () => 'USD',
  Cursor: () => Buffer.from('0').toString('base64url'),
  Date: () => '2026-12-01',
  DateTime: () => '2026-12-01T00:00:00.000Z',
  Float: () => 1,
  IdempotencyKey: () => randomUUID(),
  Int: () => 1,
  LanguageTag: () => 'en',
  Sequence: () => '0',
  String: () => 'Words.',
  TimeZone: () => 'Europe/Madrid',
  URL: () => 'https://example.test/',
}

/** A request for one root field that is valid, with as few arguments as may be, its ids of nothing that is there. */
export function leastRequest(
  schema: GraphQLSchema,
  operation: OperationTypeNode,
  field: GraphQLField<unknown, unknown>,
): LeastRequest {
  const needed = field.args.filter(
    ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
  )
  const variables = Object.fromEntries(
    needed.map(({ name, type }) => [name, leastOf(schema, type, name, field)]),
  )
  const list = (each: (argument: { name: string; type: GraphQLInputType }) => string) =>
    needed.length === 0 ? '' : `(${needed.map(each).join(', ')})`
  const declared = list(({ name, type }) => `$${name}: ${type}`)
  const given = list(({ name }) => `${name}: $${name}`)
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''
  return { query: `${operation} Least${declared} { ${field.name}${given}${selection} }`, variables }
}

function leastOf(
  schema: GraphQLSchema,
  type: GraphQLInputType,
  name: string,
  field: GraphQLField<unknown, unknown>,
): unknown {
  if (isNonNullType(type)) return leastOf(schema, type.ofType, name, field)
  if (isListType(type)) return [leastOf(schema, type.ofType, name, field)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    const needed = type.isOneOf
      ? fields.slice(0, 1)
      : fields.filter(each => isNonNullType(each.type) && each.defaultValue === undefined)
    return Object.fromEntries(needed.map(each => [each.name, leastOf(schema, each.type, each.name, field)]))
  }
  if (type.name === 'ID') return idOf(schema, name, getNamedType(field.type).name)
  const least = LEAST[type.name]
  if (!least) throw new Error(`Say in least-request.ts what the least ${type.name} is.`)
  return least()
}

/** `readerId` is a reader's, `id` is of what the field answers with. */
function idOf(schema: GraphQLSchema, name: string, answers: string): string {
  const [, thing] = /^(.+?)Ids?$/.exec(name) ?? []
  const named = schema.getType(thing ? thing.charAt(0).toUpperCase() + thing.slice(1) : answers)
  const types = isAbstractType(named) ? schema.getPossibleTypes(named) : [named]
  const type = types.find(
    each => isObjectType(each) && each.getInterfaces().some(({ name }) => name === 'Node'),
  )
  return globalId(type?.name ?? 'Person', randomUUID())
}
