import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import { LRUCache } from 'lru-cache'

/**
 * What an operation may cost at most. An object costs 1, a leaf nothing; a list multiplies what is selected beneath
 * it by its `first` (or `last`), through a connection's edges, or by what the field declares it may hold
 * (`@Extensions({ listSize: 240 })`), else by LIST_ASSUMED; a mutation or a subscription costs 10 more. A field may declare
 * another cost by `complexity: number`.
 */
export const MOST_COST = 10_000
const LIST_ASSUMED = 10
const WRITE_COST = 10

type Variables = Readonly<Record<string, unknown>>

/** An operation's cost by its variables, cached by those that matter (page sizes). */
export class OperationCost {
  private readonly sizes: readonly string[]
  private readonly known = new LRUCache<string, number>({ max: 50 })

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: OperationDefinitionNode,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {
    this.sizes = (operation.variableDefinitions ?? [])
      .filter(definition => JSON.stringify(definition.type).includes('"Int"'))
      .map(definition => definition.variable.name.value)
  }

  of(variables: Variables = {}): number {
    // A size is a number; anything else is refused by its type, and must not stand in the memory for a number.
    const key = this.sizes.map(name => (typeof variables[name] === 'number' ? variables[name] : '')).join()
    let cost = this.known.get(key)
    if (cost === undefined) {
      cost = this.measure(variables)
      this.known.set(key, cost)
    }
    return cost
  }

  private measure(variables: Variables): number {
    const root = this.schema.getRootType(this.operation.operation)
    if (!root) return 0
    const { schema, fragments } = this
    const defaults = new Map(
      (this.operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
        variable.name.value,
        defaultValue,
      ]),
    )
    const counted = new Count(schema, fragments, variables, defaults).ofSet(
      this.operation.selectionSet,
      root,
      false,
    )
    return counted + (this.operation.operation === 'query' ? 0 : WRITE_COST)
  }
}

class Count {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
    private readonly defaults: ReadonlyMap<string, ValueNode | undefined>,
  ) {}

  /** `paged`: a list directly beneath was already counted by its connection's page size. */
  ofSet(set: SelectionSetNode, type: GraphQLCompositeType, paged: boolean): number {
    let sum = 0
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) sum += this.ofField(selection, type, paged)
      else {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value)
        const named = fragment?.typeCondition && this.schema.getType(fragment.typeCondition.name.value)
        if (fragment) sum += this.ofSet(fragment.selectionSet, isCompositeType(named) ? named : type, paged)
      }
      if (sum > MOST_COST) return sum
    }
    return sum
  }

  private ofField(node: FieldNode, type: GraphQLCompositeType, paged: boolean): number {
    const field =
      isObjectType(type) || (isAbstractType(type) && 'getFields' in type)
        ? type.getFields()[node.name.value]
        : undefined
    if (!field) return 0
    const own = typeof field.extensions.complexity === 'number' ? field.extensions.complexity : null
    const named = getNamedType(field.type)
    if (!node.selectionSet || !isCompositeType(named)) return own ?? 0
    const size = this.pageSize(node, field)
    const isList = isListOf(field.type)
    const times = isList ? (paged ? 1 : (size ?? listSizeOf(field))) : (size ?? 1)
    return (
      (own ?? 1) + times * ((isList ? 1 : 0) + this.ofSet(node.selectionSet, named, size !== null && !isList))
    )
  }

  private pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    const argument = field.args.find(({ name }) => name === 'first' || name === 'last')
    if (!argument) return null
    const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value
    const size = given ? this.intOf(given) : argument.defaultValue
    return typeof size === 'number' && size > 0 ? size : LIST_ASSUMED
  }

  private intOf(value: ValueNode | undefined): unknown {
    if (value?.kind === Kind.INT) return Number(value.value)
    if (value?.kind !== Kind.VARIABLE) return undefined
    return this.variables[value.name.value] ?? this.intOf(this.defaults.get(value.name.value))
  }
}

/** What an unpaged list may hold. */
function listSizeOf({ extensions: { listSize } }: GraphQLField<unknown, unknown>): number {
  return typeof listSize === 'number' ? listSize : LIST_ASSUMED
}

const isListOf = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type)
