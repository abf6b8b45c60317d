import {
  type FragmentDefinitionNode,
  GraphQLEnumType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { jsonText } from './json-text.ts'
import { isOpen, mayUse, PLAIN, type Policy, policyOf } from './policy.ts'
import { collectFields, type Selecting } from './select-fields.ts'
import type { Viewer } from './viewer.ts'

/**
 * A selection set compiled to a plain function from a value to JSON text, for sending one value to many without
 * running graphql for each. It covers fields read as plain properties; anything else (a resolver that computes, a
 * promise, null where the schema says never, an unknown type) throws Unprojectable, or compiles to null, and the
 * caller executes the operation as graphql would, errors and all.
 */
export interface Projection {
  write(value: unknown, viewer: Viewer | null): string
  /** False when every viewer is told the same of the same value. */
  readonly perViewer: boolean
}

export class Unprojectable extends Error {}

interface Source extends Selecting {
  perViewer: boolean
}

type Write = (value: unknown, viewer: Viewer | null) => string

/** Compiles what an operation selects beneath its single root field; null when a resolver must run. */
export function compileProjection(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Iterable<FragmentDefinitionNode>,
  variables: Record<string, unknown> = {},
): Projection | null {
  const rootType = schema.getRootType(operation.operation)
  if (!rootType) return null
  const named = new Map([...fragments].map(fragment => [fragment.name.value, fragment]))
  const source: Source = { schema, fragments: named, variables, perViewer: false }
  const [selected, ...others] = collectFields(source, rootType, [operation.selectionSet])
  const field = selected && rootType.getFields()[selected.name]
  if (!selected || !field || others.length > 0) return null
  try {
    const writeValue = compileType(source, field.type, selected.selections)
    const opening = `{${JSON.stringify(selected.key)}:`
    const write: Write = (value, viewer) => `${opening}${writeValue(value, viewer)}}`
    return { write, perViewer: source.perViewer }
  } catch (problem) {
    if (problem instanceof Unprojectable) return null
    throw problem
  }
}

function compileType(source: Source, type: GraphQLOutputType, selections: SelectionSetNode[]): Write {
  if (isNonNullType(type)) {
    const write = compileNamed(source, type.ofType, selections)
    return (value, viewer) => {
      if (value == null) throw new Unprojectable('null where the schema says never')
      return write(value, viewer)
    }
  }
  const write = compileNamed(source, type, selections)
  return (value, viewer) => (value == null ? 'null' : write(value, viewer))
}

function compileNamed(source: Source, type: GraphQLOutputType, selections: SelectionSetNode[]): Write {
  if (isListType(type)) return compileList(compileType(source, type.ofType, selections))
  if (isLeafType(type)) return compileLeaf(type)
  if (isObjectType(type)) return compileObject(source, type, selections)
  if (!isAbstractType(type)) throw new Unprojectable('not an output type')
  const writers = new Map(
    source.schema
      .getPossibleTypes(type)
      .map(possible => [possible.name, compileMember(source, possible, selections)]),
  )
  const resolveType = type.resolveType
  if (!resolveType) throw new Unprojectable('an abstract type that cannot be told apart')
  const byClass = new Map<unknown, Write>()
  return (value, viewer) => {
    const kind = (value as object).constructor
    let write = byClass.get(kind)
    if (!write) {
      const name = resolveType(value, undefined, undefined as never, type)
      write = typeof name === 'string' ? writers.get(name) : undefined
      if (!write) throw new Unprojectable('a value of no possible type')
      if (kind !== Object) byClass.set(kind, write)
    }
    return write(value, viewer)
  }
}

/** A member that needs a resolver does not keep the other members of its union from being written directly. */
function compileMember(source: Source, type: GraphQLObjectType, selections: SelectionSetNode[]): Write {
  try {
    return compileObject(source, type, selections)
  } catch (problem) {
    if (!(problem instanceof Unprojectable)) throw problem
    return () => unprojectable(problem.message)
  }
}

function compileList(write: Write): Write {
  return (value, viewer) => {
    if (!Array.isArray(value)) throw new Unprojectable('a list that is not an array')
    let text = '['
    for (let at = 0; at < value.length; at++) text += (at === 0 ? '' : ',') + write(value[at], viewer)
    return `${text}]`
  }
}

function compileLeaf(type: GraphQLLeafType): Write {
  if (type instanceof GraphQLEnumType) {
    const texts = new Map(type.getValues().map(value => [value.value as unknown, JSON.stringify(value.name)]))
    return value => texts.get(value) ?? unprojectable('a value outside its enum')
  }
  if (type.name === 'String' || type.name === 'ID')
    return value => jsonText(typeof value === 'string' ? value : serialised(type, value))
  if (type.name === 'Int') {
    return value =>
      typeof value === 'number' && (value | 0) === value ? `${value}` : `${serialised(type, value)}`
  }
  return value => jsonText(serialised(type, value))
}

function serialised(type: GraphQLLeafType, value: unknown): unknown {
  try {
    return type.serialize(value) ?? unprojectable('a scalar that serialises to nothing')
  } catch {
    return unprojectable('a value its scalar does not take')
  }
}

function compileObject(source: Source, type: GraphQLObjectType, selections: SelectionSetNode[]): Write {
  const fields = collectFields(source, type, selections).map((selected, at) => {
    const opening = `${at === 0 ? '{' : ','}${JSON.stringify(selected.key)}:`
    if (selected.name === '__typename')
      return { opening: `${opening}${JSON.stringify(type.name)}`, read: null }
    const field = type.getFields()[selected.name]
    if (!field) throw new Unprojectable('no such field')
    return { opening, read: compileField(source, type, field, selected.selections) }
  })
  return (value, viewer) => {
    let text = ''
    for (let at = 0; at < fields.length; at++) {
      const field = fields[at] as (typeof fields)[number]
      text += field.read === null ? field.opening : field.opening + field.read(value, viewer)
    }
    return text === '' ? '{}' : `${text}}`
  }
}

function compileField(
  source: Source,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  selections: SelectionSetNode[],
): Write {
  const resolve = field.resolve as { [PLAIN]?: boolean } | undefined
  if (resolve && !resolve[PLAIN]) throw new Unprojectable('a resolver computes it')
  const write = compileType(source, field.type, selections)
  const name = field.name
  const read: Write = (parent, viewer) => {
    const value = (parent as Record<string, unknown>)[name]
    if (typeof value === 'function' || (typeof value === 'object' && value instanceof Promise))
      throw new Unprojectable('not a plain value')
    return write(value, viewer)
  }
  const policy = policyOf(type, field)
  return policy === null || isOpen(policy) ? read : compileGuard(source, policy, read)
}

function compileGuard(source: Source, policy: Policy, read: Write): Write {
  source.perViewer = true
  return (parent, viewer) => {
    const allowed = mayUse(policy, parent, {}, viewer)
    if (allowed === true) return read(parent, viewer)
    if (allowed === false && policy.orNull) return 'null'
    throw new Unprojectable('the viewer may not see a field')
  }
}

function unprojectable(why: string): never {
  throw new Unprojectable(why)
}
