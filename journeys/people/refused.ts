import { globSync, readFileSync } from 'node:fs'
import {
  buildSchema,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql'
import type { Page } from 'playwright'

const root = new URL('../../', import.meta.url)
const schema = buildSchema(readFileSync(new URL('schema.graphql', root), 'utf8'), { assumeValid: true })
const definitions = globSync('site/src/**/*.graphql', { cwd: root }).flatMap(
  path => parse(readFileSync(new URL(path, root), 'utf8')).definitions,
)
const fragments = new Map(
  definitions
    .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
    .map(each => [each.name.value, each]),
)

/** A change of the site, and each "no" that the schema has for it. */
export type Refusable = { operation: string; field: string; refusals: string[] }

/** Every mutation of the site that may be refused. */
export const refusable: Refusable[] = mutations().flatMap(operation => {
  const selected = operation.selectionSet.selections[0]
  if (selected?.kind !== Kind.FIELD) return []
  const type = schema.getMutationType()?.getFields()[selected.name.value]?.type
  const union = type && getNamedType(type)
  const refusal = schema.getType('Refusal')
  if (!union || !isAbstractType(union) || !isInterfaceType(refusal)) return []
  const refusals = schema.getPossibleTypes(union).filter(each => each.getInterfaces().includes(refusal))
  return [
    {
      operation: operation.name?.value ?? '',
      field: selected.name.value,
      refusals: refusals.map(({ name }) => name),
    },
  ]
})

/** The sentence that the api would have for it; here one that nothing else on a page says. */
export const sentenceOf = (refusal: string) => `The words of ${refusal}.`

/** From now on this change of the page is refused so, without reaching the api. Answers how to stop. */
export async function refuses(page: Page, operation: string, refusal: string): Promise<() => Promise<void>> {
  const found = mutations().find(each => each.name?.value === operation)
  const selected = found?.selectionSet.selections[0]
  const type = schema.getType(refusal)
  if (selected?.kind !== Kind.FIELD || !isObjectType(type))
    throw new Error(`no ${operation}, or no ${refusal}`)
  const data = { [selected.name.value]: answerOf(type, selected.selectionSet) }
  await page.route('**/graphql', route =>
    route.request().postData()?.includes(`mutation ${operation}`)
      ? route.fulfill({ json: { data } })
      : route.fallback(),
  )
  return () => page.unroute('**/graphql')
}

function mutations(): OperationDefinitionNode[] {
  return definitions.filter(
    (each): each is OperationDefinitionNode =>
      each.kind === Kind.OPERATION_DEFINITION && each.operation === 'mutation',
  )
}

function answerOf(type: GraphQLObjectType, set: SelectionSetNode | undefined): Record<string, unknown> {
  const answer: Record<string, unknown> = { __typename: type.name }
  for (const selection of set?.selections ?? []) {
    if (selection.kind !== Kind.FIELD) {
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
      const on = inner?.typeCondition && schema.getType(inner.typeCondition.name.value)
      const applies = !on || on === type || (isInterfaceType(on) && type.getInterfaces().includes(on))
      if (applies) Object.assign(answer, answerOf(type, inner?.selectionSet))
      continue
    }
    const field = type.getFields()[selection.name.value]
    if (!field) continue
    answer[selection.alias?.value ?? field.name] =
      field.name === 'message' ? sentenceOf(type.name) : sampleOf(field.type, selection.selectionSet)
  }
  return answer
}

/** Something of this type: what it is does not matter, only that a page can show it. */
function sampleOf(given: GraphQLOutputType, set: SelectionSetNode | undefined): unknown {
  const type = getNullableType(given)
  if (isListType(type)) return [sampleOf(type.ofType, set)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  const one = isAbstractType(type) ? schema.getPossibleTypes(type)[0] : type
  if (isObjectType(one)) return answerOf(one, set)
  return scalars[getNamedType(type).name] ?? 'x'
}

const scalars: Record<string, unknown> = {
  BigInt: '100',
  Int: 1,
  Float: 1,
  Boolean: false,
  CurrencyCode: 'USD',
  DateTime: '2030-01-01T00:00:00.000Z',
}
