import fc from 'fast-check'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationTypeNode,
} from 'graphql'

/** A request for one root field of the contract, its variables anything at all. */
export interface WildRequest {
  readonly operation: OperationTypeNode
  readonly field: string
  readonly query: string
  readonly variables: Record<string, unknown>
}

/** What means something to the server that is asked: ids by the type that they are of, and words. */
export interface Known {
  readonly ids: Readonly<Record<string, readonly string[]>>
  readonly words: readonly string[]
}

const DEEPEST = 2
/** Far enough from the limit of tokens. */
const LONGEST = 7_000

/** Requests for every query, mutation or subscription of a schema: half of them fit their types, half are wild. */
export function wildRequests(
  schema: GraphQLSchema,
  operation: OperationTypeNode,
  known: Known,
): fc.Arbitrary<WildRequest> {
  const fields = Object.values(schema.getRootType(operation)?.getFields() ?? {})
  return fc.oneof(
    ...fields.flatMap(field => {
      const { query, taken } = queryOf(schema, operation, field)
      return [0, 2].map(wildness =>
        new Variables(schema, known, wildness)
          .of(taken, getNamedType(field.type).name)
          .map(variables => ({ operation, field: field.name, query, variables })),
      )
    }),
  )
}

/** As deep as the limits of a document allow. */
function queryOf(schema: GraphQLSchema, operation: OperationTypeNode, field: GraphQLField<unknown, unknown>) {
  for (let levels = DEEPEST; ; levels--) {
    const asked = new Query(schema).of(operation, field, levels)
    if (asked.query.length <= LONGEST || levels === 0) return asked
  }
}

type Argument = Pick<GraphQLArgument, 'name' | 'type' | 'defaultValue'>

/** The same text for the same field, so that a server learns it once: all that it answers with, some levels deep. */
class Query {
  /** By the names of their variables. */
  private readonly taken = new Map<string, Argument>()

  constructor(private readonly schema: GraphQLSchema) {}

  of(operation: OperationTypeNode, field: GraphQLField<unknown, unknown>, levels: number) {
    const selection = this.field(operation, field, levels)
    const declared = [...this.taken].map(([name, { type }]) => `$${name}: ${type}`)
    const head = declared.length > 0 ? `(${declared.join(', ')})` : ''
    return { query: `${operation} Wild${head} { ${selection} }`, taken: this.taken }
  }

  private field(owner: string, { name, type, args }: GraphQLField<unknown, unknown>, levels: number): string {
    const given = args.map(argument => {
      const variable = `${owner}_${name}_${argument.name}`
      this.taken.set(variable, argument)
      return `${argument.name}: $${variable}`
    })
    return `${name}${given.length > 0 ? `(${given.join(', ')})` : ''}${this.selection(type, levels)}`
  }

  private selection(output: GraphQLOutputType, levels: number): string {
    const type = getNamedType(output)
    if (!isCompositeType(type)) return ''
    const types = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type]
    const alike = new Map<string, string>()
    const parts = types.map(each => `... on ${each.name} { __typename ${this.fields(each, levels, alike)} }`)
    return ` { __typename ${parts.join(' ')} }`
  }

  /** Of types beside each other in one answer, fields of one name are alike; the first has its way. */
  private fields(type: GraphQLObjectType, levels: number, alike: Map<string, string>): string {
    const likeness = (field: GraphQLField<unknown, unknown>) =>
      field.args.length > 0 ? `${type.name}.${field.name}` : String(field.type)
    return Object.values(type.getFields())
      .filter(field => !isCompositeType(getNamedType(field.type)) || levels > 0)
      .filter(field => (alike.get(field.name) ?? likeness(field)) === likeness(field))
      .map(field => {
        alike.set(field.name, likeness(field))
        return this.field(type.name, field, levels - 1)
      })
      .join(' ')
  }
}

const TEXTS = [
  '',
  '\0',
  'a\0b',
  '\uD800',
  '\uDFFFx',
  'null',
  '-1',
  '999000000',
  'abc',
  '%',
  "'; --",
  '{}',
  '\u202E',
  '🜂'.repeat(3000),
]
const NUMBERS = [0, -1, 1, 100, 101, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 53, 1e308, 0.5, -0.5]

const isRequired = ({ type, defaultValue }: Argument): boolean =>
  isNonNullType(type) && defaultValue === undefined

const characters = (length: object) =>
  fc.array(fc.integer({ min: 0, max: 0xffff }), length).map(units => String.fromCharCode(...units))

/** Values for the arguments of a field: `wildness` in a dozen are none that the type asks for. */
class Variables {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly known: Known,
    private readonly wildness: number,
  ) {}

  of(taken: ReadonlyMap<string, Argument>, answers: string): fc.Arbitrary<Record<string, unknown>> {
    const all = [...taken].map(
      ([variable, { name, type }]) => [variable, this.any(type, name, answers)] as const,
    )
    return fc.record(Object.fromEntries(all), {
      requiredKeys: [...taken].filter(([, argument]) => isRequired(argument)).map(([variable]) => variable),
    })
  }

  private any(type: GraphQLInputType, name: string, answers: string): fc.Arbitrary<unknown> {
    const fitting = this.fitting(type, name, answers)
    if (this.wildness === 0) return fitting
    return fc.oneof(
      { weight: 12 - this.wildness, arbitrary: fitting },
      { weight: 1, arbitrary: fc.constantFrom<unknown>(null, {}, [], true, '', 7, '0'.repeat(400)) },
      { weight: this.wildness - 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
    )
  }

  private fitting(type: GraphQLInputType, name: string, answers: string): fc.Arbitrary<unknown> {
    if (isNonNullType(type)) return this.fitting(type.ofType, name, answers)
    if (isListType(type)) return fc.array(this.any(type.ofType, name, answers), { maxLength: 60 })
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(value => value.name))
    if (isInputObjectType(type)) return this.object(type, answers)
    const isWild = this.wildness > 0
    switch (type.name) {
      case 'Int':
        return isWild ? fc.constantFrom(...NUMBERS) : fc.integer({ min: -1, max: 101 })
      case 'Float':
        return isWild ? fc.constantFrom(...NUMBERS) : fc.double()
      case 'Boolean':
        return fc.boolean()
      case 'BigInt':
        return isWild
          ? fc.constantFrom<unknown>(...NUMBERS, '9'.repeat(18), '-1', '1e3')
          : fc.bigInt({ min: -1n, max: 3_000n }).map(String)
      case 'CurrencyCode':
        return fc.constantFrom('USD', 'USD', 'USD', 'EUR', ...(isWild ? TEXTS : []))
      case 'Sequence':
        return isWild ? this.text() : fc.oneof(fc.nat().map(String), fc.constant('9'.repeat(18)))
      case 'Cursor':
        return isWild
          ? this.text()
          : fc.option(
              this.text().map(text => Buffer.from(text).toString('base64url')),
              { freq: 1 },
            )
      case 'IdempotencyKey':
        return isWild ? this.text() : fc.uuid()
      case 'LanguageTag':
        return fc.constantFrom('en', 'pt-BR', 'de', ...(isWild ? TEXTS : []))
      case 'ID':
        return this.id(name, answers)
      default:
        return this.text()
    }
  }

  private object(type: GraphQLInputObjectType, answers: string): fc.Arbitrary<unknown> {
    const fields = Object.values(type.getFields())
    const any = (field: GraphQLInputField) => this.any(field.type, field.name, answers)
    if (type.isOneOf && this.wildness === 0)
      return fc.oneof(...fields.map(field => fc.record({ [field.name]: any(field) })))
    return fc.record(Object.fromEntries(fields.map(field => [field.name, any(field)])), {
      requiredKeys: fields.filter(field => isNonNullType(field.type)).map(({ name }) => name),
    })
  }

  /** `readerId` is a reader's, `id` what the field answers with. */
  private id(name: string, answers: string): fc.Arbitrary<string> {
    const thing = /^(.+?)Ids?$/.exec(name)?.[1]
    const named = this.schema.getType(thing ? thing.charAt(0).toUpperCase() + thing.slice(1) : answers)
    const types = isAbstractType(named) ? this.schema.getPossibleTypes(named) : named ? [named] : []
    const fit = types.flatMap(type => this.known.ids[type.name] ?? [])
    const all = Object.values(this.known.ids).flat()
    const some = fc.constantFrom(...(fit.length > 0 ? fit : all))
    return this.wildness === 0 ? some : fc.oneof(some, fc.constantFrom(...all), this.text())
  }

  private text(): fc.Arbitrary<string> {
    const words = { weight: 4, arbitrary: fc.constantFrom(...this.known.words) }
    const plain = [
      words,
      fc.uuid(),
      fc.base64String({ maxLength: 80 }),
      fc.string({ unit: 'grapheme' }),
    ] as const
    if (this.wildness === 0) return fc.oneof(...plain)
    return fc.oneof(...plain, fc.constantFrom(...TEXTS), characters({ maxLength: 40 }))
  }
}
