import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DocumentNode, Kind, parse, visit } from 'graphql'
import { root } from '../../runner/place/layout.ts'

/** Whatever of the contract says nothing of itself: every type, field, argument, input field and enum value must. */
export async function undescribed(): Promise<string[]> {
  const contract = parse(await readFile(join(root, 'schema.graphql'), 'utf8'))
  return silentIn(contract).map(
    name => `schema.graphql: ${name} has no description; say in plain words what it is.`,
  )
}

type Described = { name: { value: string }; description?: unknown }

function silentIn(contract: DocumentNode): string[] {
  const silent: string[] = []
  const names: string[] = []
  const entered = {
    enter(node: unknown) {
      const { name, description } = node as Described
      names.push(name.value)
      if (!description) silent.push(names.join('.'))
    },
    leave: () => void names.pop(),
  }
  visit(contract, {
    [Kind.OBJECT_TYPE_DEFINITION]: entered,
    [Kind.INTERFACE_TYPE_DEFINITION]: entered,
    [Kind.UNION_TYPE_DEFINITION]: entered,
    [Kind.INPUT_OBJECT_TYPE_DEFINITION]: entered,
    [Kind.ENUM_TYPE_DEFINITION]: entered,
    [Kind.SCALAR_TYPE_DEFINITION]: entered,
    [Kind.DIRECTIVE_DEFINITION]: entered,
    [Kind.FIELD_DEFINITION]: entered,
    [Kind.INPUT_VALUE_DEFINITION]: entered,
    [Kind.ENUM_VALUE_DEFINITION]: entered,
  })
  // What everybody knows of GraphQL: the three roots.
  return silent.filter(name => !['Query', 'Mutation', 'Subscription'].includes(name))
}
