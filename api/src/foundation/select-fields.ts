import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql'

export interface Selecting {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Record<string, unknown>
}

/** A field to answer: its key in the answer, and every selection set written for it. */
export interface SelectedField {
  key: string
  name: string
  selections: SelectionSetNode[]
}

/** The fields a selection asks of one concrete type, fragments spread out and directives decided. */
export function collectFields(
  source: Selecting,
  type: GraphQLObjectType,
  sets: SelectionSetNode[],
): SelectedField[] {
  const found = new Map<string, SelectedField>()
  for (const set of sets) collectInto(found, source, type, set)
  return [...found.values()]
}

function collectInto(
  found: Map<string, SelectedField>,
  source: Selecting,
  type: GraphQLObjectType,
  set: SelectionSetNode,
) {
  for (const selection of set.selections) {
    if (!isIncluded(source, selection)) continue
    if (selection.kind === Kind.FIELD) addField(found, selection)
    else {
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : source.fragments.get(selection.name.value)
      if (fragment && applies(source, type, fragment.typeCondition?.name.value)) {
        collectInto(found, source, type, fragment.selectionSet)
      }
    }
  }
}

function addField(found: Map<string, SelectedField>, node: FieldNode) {
  const key = node.alias?.value ?? node.name.value
  const field = found.get(key) ?? { key, name: node.name.value, selections: [] }
  if (node.selectionSet) field.selections.push(node.selectionSet)
  found.set(key, field)
}

function isIncluded(source: Selecting, node: SelectionSetNode['selections'][number]): boolean {
  if (!node.directives?.length) return true
  if (getDirectiveValues(GraphQLSkipDirective, node, source.variables)?.if === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, node, source.variables)?.if !== false
}

function applies(source: Selecting, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true
  const abstract = source.schema.getType(condition)
  return isAbstractType(abstract) && source.schema.isSubType(abstract, type)
}
