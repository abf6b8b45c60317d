import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
} from 'graphql'

/** What a document may be at most. Each is far above what the site's own documents need. */
export const LIMITS = {
  /** Of the request body and of a message over a socket. */
  bytes: 128 * 1024,
  /** Of the document itself; variables may be longer. */
  documentCharacters: 16_000,
  tokens: 2_000,
  depth: 15,
  aliases: 60,
  /** Root fields of one operation, so that one request is not a batch in disguise. */
  rootFields: 20,
  /** Selections after fragments are spread out, counted up to this. */
  selections: 2_000,
  /** The same field again in one selection set: merging them takes time in the square of this. */
  repeats: 20,
  directives: 60,
  operations: 10,
  fragments: 40,
} as const

export type Limit = keyof typeof LIMITS | 'cost' | 'batch'

/** A document over a limit, answered with 400 before validation spends time on it. */
export class OverLimit extends GraphQLError {
  constructor(limit: Limit, most: number, advice: string) {
    super(`This request is over the limit of ${most} ${limit}. ${advice}`, {
      extensions: { code: 'BAD_INPUT', limit, most, http: { status: 400 } },
    })
  }
}

const SMALLER = 'Split it into smaller requests.'

/**
 * Walks a parsed document once and throws OverLimit at the first thing there is too much of. The walk itself is
 * bounded: it stops at `selections`, and a fragment that spreads itself ends it (validation reports what is wrong).
 */
export function enforceLimits(document: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>()
  let operations = 0
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition)
      if (fragments.size > LIMITS.fragments) throw new OverLimit('fragments', LIMITS.fragments, SMALLER)
    } else if (++operations > LIMITS.operations) throw new OverLimit('operations', LIMITS.operations, SMALLER)
  }
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const walk = new Walk(fragments)
      if (walk.enter(definition.selectionSet, 1) > LIMITS.rootFields)
        throw new OverLimit('rootFields', LIMITS.rootFields, SMALLER)
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION)
      new Walk(fragments).enter(definition.selectionSet, 1)
  }
}

class Walk {
  private selections = 0
  private aliases = 0
  private directives = 0
  private readonly spreading = new Set<string>()

  constructor(private readonly fragments: Map<string, FragmentDefinitionNode>) {}

  /** Returns how many fields the set selects, its fragments spread out. */
  enter(set: SelectionSetNode, depth: number): number {
    if (depth > LIMITS.depth)
      throw new OverLimit('depth', LIMITS.depth, 'Ask for deeper objects by their id.')
    const seen = new Map<string, number>()
    let fields = 0
    for (const selection of set.selections) {
      if (++this.selections > LIMITS.selections) throw new OverLimit('selections', LIMITS.selections, SMALLER)
      this.directives += selection.directives?.length ?? 0
      if (this.directives > LIMITS.directives) throw new OverLimit('directives', LIMITS.directives, SMALLER)
      fields += this.select(selection, depth, seen)
    }
    return fields
  }

  private select(
    selection: SelectionSetNode['selections'][number],
    depth: number,
    seen: Map<string, number>,
  ): number {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.enter(selection.selectionSet, depth)
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.spread(selection.name.value, depth)
    const key = selection.alias?.value ?? selection.name.value
    const times = (seen.get(key) ?? 0) + 1
    if (times > LIMITS.repeats) throw new OverLimit('repeats', LIMITS.repeats, 'Select each field once.')
    seen.set(key, times)
    if (selection.alias && ++this.aliases > LIMITS.aliases)
      throw new OverLimit('aliases', LIMITS.aliases, SMALLER)
    if (selection.selectionSet) this.enter(selection.selectionSet, depth + 1)
    return 1
  }

  private spread(name: string, depth: number): number {
    const fragment = this.fragments.get(name)
    if (!fragment || this.spreading.has(name)) return 0
    this.spreading.add(name)
    const fields = this.enter(fragment.selectionSet, depth)
    this.spreading.delete(name)
    return fields
  }
}
