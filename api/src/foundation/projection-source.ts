import {
  GraphQLEnumType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql'
import { jsonText } from './json-text.ts'
import { isOpen, PLAIN, type Policy, policyOf } from './policy.ts'
import { collectFields, type Selecting } from './select-fields.ts'
import {
  mayRead,
  noArray,
  nothing,
  notPlain,
  outsideEnum,
  serialised,
  Unprojectable,
  unprojectable,
  type Write,
  writeByClass,
} from './unprojectable.ts'

/** JavaScript under way: what is done first, and what is then the text, as expressions to be joined. */
interface Script {
  readonly steps: string[]
  readonly text: string[]
}

/**
 * Writes the JavaScript of a projection. Code of its own for each selection reads each property where it was read the last
 * time and joins what never changes beforehand; a tree of closures that serves all selections looks everything up, which
 * costs twice as much. Nothing of a document gets into the code but GraphQL names and JSON text.
 */
export class ProjectionSource {
  perViewer = false
  /** What the code needs and cannot say, with the name it has there. */
  private readonly kept = new Map<unknown, string>()
  private variables = 0

  constructor(private readonly selecting: Selecting) {}

  /** `before` and `after` are put around the text. */
  compile(
    type: GraphQLOutputType,
    selections: SelectionSetNode[],
    { before, after }: { before: string; after: string },
  ): Write {
    const script: Script = { steps: [], text: [] }
    say(script, before)
    this.anyOf(script, type, selections, 'value')
    say(script, after)
    return this.asFunction(script)
  }

  private anyOf(script: Script, type: GraphQLOutputType, selections: SelectionSetNode[], from: string) {
    if (!isNonNullType(type)) this.unlessNull(script, type, selections, from)
    else if (isLeafType(type.ofType)) this.leaf(script, type.ofType, from)
    else {
      script.steps.push(`if (${from} == null) ${this.keep(nothing)}();`)
      this.something(script, type.ofType, selections, from)
    }
  }

  private unlessNull(script: Script, type: GraphQLOutputType, selections: SelectionSetNode[], from: string) {
    const text = this.variable()
    const inner: Script = { steps: [], text: [] }
    this.something(inner, type, selections, from)
    script.steps.push(
      `let ${text} = 'null'; if (${from} != null) { ${inner.steps.join(' ')} ${text} = ${joined(inner)}; }`,
    )
    script.text.push(text)
  }

  private something(script: Script, type: GraphQLOutputType, selections: SelectionSetNode[], from: string) {
    if (isLeafType(type)) this.leaf(script, type, from)
    else if (isListType(type)) this.list(script, type.ofType, selections, from)
    else if (isObjectType(type)) this.object(script, type, selections, from)
    else if (isAbstractType(type)) {
      const members = new Map(
        this.selecting.schema
          .getPossibleTypes(type)
          .map(possible => [possible.name, this.member(possible, selections)]),
      )
      const { resolveType } = type
      if (!resolveType) throw new Unprojectable('an abstract type that cannot be told apart')
      const write = writeByClass(members, value => resolveType(value, undefined, undefined as never, type))
      script.text.push(`${this.keep(write)}(${from}, viewer)`)
    } else throw new Unprojectable('not an output type')
  }

  private list(script: Script, type: GraphQLOutputType, selections: SelectionSetNode[], from: string) {
    const [text, at, each] = [this.variable(), this.variable(), this.variable()]
    const inner: Script = { steps: [], text: [] }
    this.anyOf(inner, type, selections, each)
    script.steps.push(
      `if (!Array.isArray(${from})) ${this.keep(noArray)}();`,
      `let ${text} = ''; for (let ${at} = 0; ${at} < ${from}.length; ${at}++) { const ${each} = ${from}[${at}];`,
      `${inner.steps.join(' ')} ${text} += (${at} === 0 ? '' : ',') + ${joined(inner)}; }`,
    )
    say(script, '[')
    script.text.push(text)
    say(script, ']')
  }

  private object(script: Script, type: GraphQLObjectType, selections: SelectionSetNode[], from: string) {
    script.steps.push(`if (${from} instanceof Promise) ${this.keep(notPlain)}();`)
    let opening = '{'
    for (const selected of collectFields(this.selecting, type, selections)) {
      say(script, `${opening}${JSON.stringify(selected.key)}:`)
      opening = ','
      if (selected.name === '__typename') say(script, JSON.stringify(type.name))
      else this.field(script, type, selected.name, selected.selections, from)
    }
    say(script, opening === '{' ? '{}' : '}')
  }

  private field(
    script: Script,
    type: GraphQLObjectType,
    name: string,
    selections: SelectionSetNode[],
    from: string,
  ) {
    const field = type.getFields()[name]
    if (!field) throw new Unprojectable('no such field')
    const resolve = field.resolve as { [PLAIN]?: boolean } | undefined
    if (resolve && !resolve[PLAIN]) throw new Unprojectable('a resolver computes it')
    const policy = policyOf(type, field)
    if (policy === null || isOpen(policy)) this.property(script, field, selections, from)
    else this.guarded(script, policy, field, selections, from)
  }

  private property(
    script: Script,
    field: GraphQLField<unknown, unknown>,
    selections: SelectionSetNode[],
    from: string,
  ) {
    const read = this.variable()
    script.steps.push(`const ${read} = ${from}.${field.name};`)
    this.anyOf(script, field.type, selections, read)
  }

  private guarded(
    script: Script,
    policy: Policy,
    field: GraphQLField<unknown, unknown>,
    selections: SelectionSetNode[],
    from: string,
  ) {
    this.perViewer = true
    const text = this.variable()
    const inner: Script = { steps: [], text: [] }
    this.property(inner, field, selections, from)
    script.steps.push(
      `let ${text} = 'null'; if (${this.keep(mayRead)}(${this.keep(policy)}, ${from}, viewer)) { ${inner.steps.join(' ')} ${text} = ${joined(inner)}; }`,
    )
    script.text.push(text)
  }

  /** What it does not take as it is it leaves to `serialised`, which throws at null. */
  private leaf(script: Script, type: GraphQLLeafType, from: string) {
    if (type instanceof GraphQLEnumType) {
      const texts = new Map(
        type.getValues().map(value => [value.value as unknown, JSON.stringify(value.name)]),
      )
      script.text.push(`(${this.keep(texts)}.get(${from}) ?? ${this.keep(outsideEnum)}())`)
    } else if (type.extensions.plainText === true) {
      say(script, '"')
      script.text.push(`${this.keep((value: unknown) => serialised(type, value))}(${from})`)
      say(script, '"')
    } else {
      const serialise = `${this.keep((value: unknown) => jsonText(serialised(type, value)))}(${from})`
      const asItIs = this.asItIs(type, from)
      script.text.push(asItIs ? `(${asItIs} : ${serialise})` : serialise)
    }
  }

  private asItIs({ name }: GraphQLLeafType, from: string): string | null {
    if (name === 'Int') return `(${from} | 0) === ${from} ? ${from}`
    if (name === 'String' || name === 'ID')
      return `typeof ${from} === 'string' ? ${this.keep(jsonText)}(${from})`
    return null
  }

  /** A member that needs a resolver does not keep the other members of its union from being written directly. */
  private member(type: GraphQLObjectType, selections: SelectionSetNode[]): Write {
    const script: Script = { steps: [], text: [] }
    try {
      this.object(script, type, selections, 'value')
    } catch (problem) {
      if (!(problem instanceof Unprojectable)) throw problem
      return () => unprojectable(problem.message)
    }
    return this.asFunction(script)
  }

  private asFunction(script: Script): Write {
    const body = `return (value, viewer) => { ${script.steps.join(' ')} return ${joined(script)}; }`
    return new Function(...this.kept.values(), body)(...this.kept.keys())
  }

  private keep(value: unknown): string {
    const name = this.kept.get(value) ?? `kept${this.kept.size}`
    this.kept.set(value, name)
    return name
  }

  private variable(): string {
    return `v${this.variables++}`
  }
}

/** What is said right after what was said becomes one text with it. */
function say({ text }: Script, words: string): void {
  const last = text.at(-1)
  if (last?.startsWith('"')) text[text.length - 1] = JSON.stringify(JSON.parse(last) + words)
  else text.push(JSON.stringify(words))
}

const joined = ({ text }: Script): string => text.join(' + ')
