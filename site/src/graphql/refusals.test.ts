import { globSync, readFileSync } from 'node:fs'
import {
  buildSchema,
  concatAST,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const root = new URL('..', import.meta.url)
const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'), {
  assumeValid: true,
})
const documents = concatAST(
  globSync('**/*.graphql', { cwd: root }).map(path => parse(readFileSync(new URL(path, root), 'utf8'))),
)
const fragments = new Map(
  documents.definitions
    .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
    .map(each => [each.name.value, each]),
)

test('whatever a change may be refused for, its words are asked for', () => {
  const silent: string[] = []
  for (const operation of documents.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'mutation') continue
    for (const field of operation.selectionSet.selections) {
      if (field.kind === Kind.FIELD)
        silent.push(...silentRefusals(field).map(name => `${operation.name?.value}: ${name}`))
    }
  }
  assert.equal(silent, [])
})

/** The refusals among the answers of this field whose message is not asked for. */
function silentRefusals(field: FieldNode): string[] {
  const definition = schema.getMutationType()?.getFields()[field.name.value]
  const type = definition && getNamedType(definition.type)
  const refusal = schema.getType('Refusal')
  if (!type || !isAbstractType(type) || !isInterfaceType(refusal)) return []
  return schema
    .getPossibleTypes(type)
    .filter(each => each.getInterfaces().includes(refusal))
    .map(({ name }) => name)
    .filter(name => !asksForMessage(field.selectionSet, name))
}

function asksForMessage(set: SelectionSetNode | undefined, typeName: string): boolean {
  return (set?.selections ?? []).some(selection => {
    if (selection.kind === Kind.FIELD) return selection.name.value === 'message'
    const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
    const on = inner?.typeCondition?.name.value
    return (on === undefined || applies(on, typeName)) && asksForMessage(inner?.selectionSet, typeName)
  })
}

function applies(on: string, typeName: string): boolean {
  const type = schema.getType(on)
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [on]
  return possible.includes(typeName)
}

test.run()
