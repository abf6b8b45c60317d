import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { type AnyFeed, feedOf } from '../feeds/feeds.ts'
import { globalId, localId } from './global-id.ts'
import { GUARDED, PLAIN } from './policy.ts'
import { checkText } from './text-input.ts'

/** Takes an argument as it was sent, at its path such as "input.readingId"; returns it as the verbs take it. */
type Read = (value: unknown, path: string) => unknown

/**
 * Arguments are checked in one place, before a resolver or a feed sees them: text that could not be stored is
 * refused, and ids are taken apart, each of the type that its name states. `readerId` and `readerIds` name readers,
 * `id` names what the field returns. What is sent gets its ids by the same rule.
 */
export function readArguments(schema: GraphQLSchema): GraphQLSchema {
  const rules = new Rules(schema)
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const read = rules.ofField(field)
      if (read && type === schema.getSubscriptionType()) readForFeed(field, read)
      else if (read) readForResolver(field, read)
      else if (getNamedType(field.type).name === 'ID')
        writeIds(field, rules.typesNamed(type.name, field.name))
    }
  }
  return schema
}

type Arguments = Record<string, unknown>
type ReadAll = (args: Arguments) => Arguments

function readForResolver(field: GraphQLField<unknown, unknown>, read: ReadAll) {
  const resolve = field.resolve ?? defaultFieldResolver
  field.resolve = (root, args, context, info) => resolve(root, read(args), context, info)
}

function readForFeed(field: GraphQLField<unknown, unknown>, read: ReadAll) {
  const feed = feedOf(field)
  if (!feed || !field.subscribe) return
  const reading: AnyFeed = {
    ...feed,
    open: call => {
      const { args } = call as { args: Arguments }
      return feed.open({ ...(call as object), args: read(args) } as never)
    },
  }
  const subscribe = field.subscribe
  field.subscribe = Object.assign((...call: Parameters<typeof subscribe>) => subscribe(...call), {
    [GUARDED]: () => reading,
  })
}

/** Local ids of ours become ids of one type. */
function writeIds(field: GraphQLField<unknown, unknown>, [type]: readonly string[]) {
  if (type === undefined) return
  const resolve: Plain = field.resolve ?? defaultFieldResolver
  const write: Plain = (root, args, context, info) => {
    const id = resolve(root, args, context, info) as string | null | Promise<string | null>
    if (id instanceof Promise) return id.then(known => known && globalId(type, known))
    return id && globalId(type, id)
  }
  field.resolve = Object.assign(write, { [PLAIN]: resolve === defaultFieldResolver || resolve[PLAIN] })
}

type Plain = GraphQLFieldResolver<unknown, unknown> & { [PLAIN]?: boolean }

class Rules {
  constructor(private readonly schema: GraphQLSchema) {}

  /** Null when nothing that the field takes needs a look. */
  ofField(field: GraphQLField<unknown, unknown>): ReadAll | null {
    const reads = field.args.flatMap(({ name, type }) => {
      const read = this.ofInput(type, name, field)
      return read ? [[name, read] as const] : []
    })
    return reads.length === 0 ? null : args => readEach(args, reads, '')
  }

  /** Types of nodes that an id by this name may be of. */
  typesNamed(owner: string, name: string): readonly string[] {
    if (name === 'id') return this.nodesIn(owner)
    const [, thing] = /^(.*?)Ids?$/.exec(name) ?? []
    return thing ? this.nodesIn(thing.charAt(0).toUpperCase() + thing.slice(1)) : []
  }

  private ofInput(type: GraphQLInputType, name: string, field: GraphQLField<unknown, unknown>): Read | null {
    if (isNonNullType(type)) return this.ofInput(type.ofType, name, field)
    if (isListType(type)) return eachOf(this.ofInput(type.ofType, name, field))
    if (isInputObjectType(type)) {
      const reads = Object.values(type.getFields()).flatMap(each => {
        const read = this.ofInput(each.type, each.name, field)
        return read ? [[each.name, read] as const] : []
      })
      return reads.length === 0 ? null : (value, path) => readEach(value as Arguments, reads, `${path}.`)
    }
    if (type.name === 'String') return storableText
    return type.name === 'ID' ? this.ofId(name, field) : null
  }

  private ofId(name: string, field: GraphQLField<unknown, unknown>): Read {
    const returned = getNamedType(field.type)
    if (isInterfaceType(returned) && returned.name === 'Node') return storableText
    const types = this.typesNamed(returned.name, name)
    if (types.length === 0)
      throw new Error(
        `The argument ${name} of ${field.name} does not show what it is an id of: name it after its type.`,
      )
    return (id, path) => localId(types, id as string, path)
  }

  private nodesIn(name: string): readonly string[] {
    const type = this.schema.getType(name)
    if (isAbstractType(type))
      return this.schema.getPossibleTypes(type).flatMap(possible => this.nodesIn(possible.name))
    if (!isObjectType(type)) return []
    return type.getInterfaces().some(each => each.name === 'Node') ? [type.name] : []
  }
}

function readEach(given: Arguments, reads: readonly (readonly [string, Read])[], before: string): Arguments {
  const taken = { ...given }
  for (const [name, read] of reads) {
    const value = taken[name]
    if (value != null) taken[name] = read(value, before + name)
  }
  return taken
}

const eachOf = (read: Read | null): Read | null =>
  read &&
  ((values, path) =>
    (values as readonly unknown[]).map((value, at) =>
      value == null ? value : read(value, `${path}[${at}]`),
    ))

function storableText(text: unknown, path: string): unknown {
  checkText(text as string, path)
  return text
}
