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
import { LRUCache } from 'lru-cache'
import { BadInput } from '../foundation/fault.ts'
import { OperationCost } from './cost.ts'
import { enforceLimits, LIMITS, OverLimit } from './limits.ts'
import { WorkQueue } from './work-queue.ts'

/** One operation of a document that was parsed, held against the limits and validated. */
export interface Operation {
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

/** Pays for learning an unknown document of so many characters; throws RATE_LIMITED when its asker cannot. */
export type PayForLearning = (characters: number) => Promise<void>

interface Known {
  readonly document: DocumentNode
  /** By name; the nameless one by "". */
  readonly operations: ReadonlyMap<string, Operation>
}

const MOST_KNOWN = 1_000
/** Of all known sources together; a parsed document takes some ten times its source. */
const MOST_KNOWN_CHARACTERS = 2_000_000
const VALIDATION_ERRORS_SHOWN = 10

/**
 * Every document this node runs comes from here, by HTTP or socket: parsed, held against the limits and validated
 * once, in that order, since validating a hostile document is what costs. Only documents that passed are cached,
 * by their hash.
 */
export class Documents {
  private readonly known = new LRUCache<string, Known>({
    max: MOST_KNOWN,
    maxSize: MOST_KNOWN_CHARACTERS,
  })
  private readonly rules: readonly ValidationRule[]
  private readonly queue = new WorkQueue()

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly options: {
      readonly introspection: boolean
      /** Hashes of documents that cost their senders nothing: the site's own. */
      readonly trusted?: ReadonlySet<string>
    },
  ) {
    this.rules = options.introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule]
  }

  /** Throws OverLimit, or Unfit for what does not parse, is not valid or names no operation. */
  async prepare(
    source: string,
    operationName: string | null | undefined,
    pay: PayForLearning,
  ): Promise<Operation> {
    if (source.length > LIMITS.documentCharacters)
      throw new OverLimit('documentCharacters', LIMITS.documentCharacters, 'Send a shorter document.')
    const hash = hashOf(source)
    const known = this.known.get(hash) ?? (await this.learn(source, hash, pay))
    return operationOf(known, operationName)
  }

  /** The document of a known source, by the SHA-256 of the source in hexadecimal. */
  byHash(hash: string): DocumentNode | undefined {
    return this.known.get(hash)?.document
  }

  private async learn(source: string, hash: string, pay: PayForLearning): Promise<Known> {
    if (!this.options.trusted?.has(hash)) await pay(source.length)
    return this.queue.run(() => {
      // Somebody else may have sent the same one while this one waited.
      const known = this.known.get(hash) ?? this.validated(source)
      this.known.set(hash, known, { size: source.length })
      return known
    })
  }

  private validated(source: string): Known {
    const document = parseWithin(source)
    enforceLimits(document)
    const errors = validate(this.schema, document, this.rules, { maxErrors: VALIDATION_ERRORS_SHOWN })
    if (errors.length > 0)
      throw new Unfit(this.options.introspection ? errors : errors.map(withoutSuggestion))
    return { document, operations: operationsOf(this.schema, document) }
  }
}

export const hashOf = (source: string): string => createHash('sha256').update(source).digest('hex')

function operationOf({ document, operations }: Known, operationName: string | null | undefined): Operation {
  const node = getOperationAST(document, operationName)
  const operation = node && operations.get(node.name?.value ?? '')
  if (operation) return operation
  throw new Unfit([
    new BadInput(
      operationName ? 'The document has no operation of this name.' : 'Say which operation by operationName.',
    ),
  ])
}

function operationsOf(schema: GraphQLSchema, document: DocumentNode): Map<string, Operation> {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const operations = new Map<string, Operation>()
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue
    const cost = new OperationCost(schema, node, fragments)
    operations.set(node.name?.value ?? '', { document, node, fragments, cost })
  }
  return operations
}

/** Who may not introspect the schema is not helped to guess its names either. */
function withoutSuggestion(error: GraphQLError): GraphQLError {
  const message = error.message.replace(/ Did you mean .*$/s, '')
  return message === error.message ? error : new GraphQLError(message, { nodes: error.nodes ?? null })
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
