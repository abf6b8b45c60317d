import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import type { AsciiJson } from './json-text.ts'
import { ProjectionSource } from './projection-source.ts'
import { collectFields } from './select-fields.ts'
import { Unprojectable } from './unprojectable.ts'
import type { Viewer } from './viewer.ts'

/**
 * A selection set compiled to a plain function from a value to JSON, for sending one value to many without
 * running graphql for each. It covers fields read as plain properties; anything else (a resolver that computes, a
 * promise, null where the schema says never, an unknown type) throws, or compiles to null, and the caller executes
 * the operation as graphql would, errors and all.
 */
export interface Projection {
  write(value: unknown, viewer: Viewer | null): AsciiJson
  /** False when every viewer is told the same of the same value. */
  readonly perViewer: boolean
}

/** Compiles what an operation selects beneath its single root field; null when a resolver must run. */
export function compileProjection(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Iterable<FragmentDefinitionNode>,
  variables: Record<string, unknown> = {},
): Projection | null {
  const rootType = schema.getRootType(operation.operation)
  if (!rootType) return null
  const named = new Map([...fragments].map(fragment => [fragment.name.value, fragment]))
  const selecting = { schema, fragments: named, variables }
  const [selected, ...others] = collectFields(selecting, rootType, [operation.selectionSet])
  const field = selected && rootType.getFields()[selected.name]
  if (!selected || !field || others.length > 0) return null
  const source = new ProjectionSource(selecting)
  try {
    const write = source.compile(field.type, selected.selections, {
      before: `{${JSON.stringify(selected.key)}:`,
      after: '}',
    })
    return { write, perViewer: source.perViewer }
  } catch (problem) {
    if (problem instanceof Unprojectable) return null
    throw problem
  }
}
