import { createHash } from 'node:crypto'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql'
import { BadInput } from '../foundation/fault.ts'
import { OperationCost } from './cost.ts'
import { keepLimits, LIMITS, OverLimit } from './limits.ts'

/** One operation of a document that was parsed, held against the limits and validated. */
export interface Operation {
  /** SHA-256 of the document's source, in hexadecimal. */
  readonly hash: string
  readonly document: DocumentNode
  readonly node: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly cost: OperationCost
}

/** A document that cannot be run, with every reason. */
export class Unfit extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors[0]?.message)
  }
}

interface Known {
  readonly hash: string
  readonly source: string
  readonly document: DocumentNode
  readonly operations: Map<string, Operation>
}

const MOST_KNOWN = 1_000
/** Of all known sources together; a parsed document takes some ten times its source. */
const MOST_KNOWN_CHARACTERS = 2_000_000
const VALIDATION_ERRORS_SHOWN = 10

/**
 * Every document this node runs comes from here, by HTTP or socket: parsed, held against the limits and validated
 * once, in that order, since validating a hostile document is what costs.
 */
export class Documents {
  private readonly bySource = new Map<string, Known>()
  private readonly byHash = new Map<string, Known>()
  private readonly rules: readonly ValidationRule[]
  private characters = 0

  constructor(
    private readonly schema: GraphQLSchema,
    options: { introspection: boolean },
  ) {
    this.rules = options.introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule]
  }

  /** Throws OverLimit, or Unfit for what does not parse, is not valid or names no operation. */
  prepare(source: string, operationName: string | null | undefined): Operation {
    const known = this.bySource.get(source) ?? this.learn(source)
    const name = operationName ?? ''
    let operation = known.operations.get(name)
    if (!operation) {
      operation = this.operationOf(known, operationName)
      known.operations.set(name, operation)
    }
    return operation
  }

  /** What Apollo finds here by hash: documents as its document store, their sources as its persisted queries. */
  readonly parsed = new ByHash(hash => this.byHash.get(hash)?.document)
  readonly sources = new ByHash(hash => this.byHash.get(hash)?.source)

  private learn(source: string): Known {
    if (source.length > LIMITS.bytes) throw new OverLimit('bytes', LIMITS.bytes, 'Send a shorter document.')
    const document = parseWithin(source)
    keepLimits(document)
    const errors = validate(this.schema, document, this.rules, { maxErrors: VALIDATION_ERRORS_SHOWN })
    if (errors.length > 0) throw new Unfit(errors)
    const hash = createHash('sha256').update(source).digest('hex')
    const known = { hash, source, document, operations: new Map<string, Operation>() }
    this.remember(known)
    return known
  }

  private remember(known: Known) {
    const { source } = known
    this.bySource.set(source, known)
    this.byHash.set(known.hash, known)
    this.characters += source.length
    while (this.bySource.size > MOST_KNOWN || this.characters > MOST_KNOWN_CHARACTERS) {
      const [oldest, forgotten] = this.bySource.entries().next().value as [string, Known]
      this.bySource.delete(oldest)
      this.byHash.delete(forgotten.hash)
      this.characters -= oldest.length
    }
  }

  private operationOf({ hash, document }: Known, operationName: string | null | undefined): Operation {
    const node = getOperationAST(document, operationName)
    if (!node) {
      const advice = operationName
        ? `The document has no operation named "${operationName}".`
        : 'Say which operation by operationName.'
      throw new Unfit([new BadInput(advice)])
    }
    const fragments = new Map(
      document.definitions
        .filter(definition => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map(definition => [definition.name.value, definition] as const),
    )
    return { hash, document, node, fragments, cost: new OperationCost(this.schema, node, fragments) }
  }
}

/** A cache as Apollo asks it, whose keys end in a hash. It only looks: `prepare` is the one way in. */
class ByHash<Value> {
  constructor(private readonly find: (hash: string) => Value | undefined) {}

  async get(key: string): Promise<Value | undefined> {
    return this.find(key.slice(-64))
  }

  async set(): Promise<void> {
    throw new Error('Documents are learnt by prepare() only')
  }

  async delete(): Promise<boolean> {
    return false
  }
}

function parseWithin(source: string): DocumentNode {
  try {
    return parse(source, { maxTokens: LIMITS.tokens })
  } catch (problem) {
    if (!(problem instanceof GraphQLError)) throw problem
    if (problem.message.includes('tokens'))
      throw new OverLimit('tokens', LIMITS.tokens, 'Send a shorter document.')
    throw new Unfit([problem])
  }
}
