import {
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { PLAIN, policyOf } from '../../foundation/contract/policy.ts'

/**
 * What the result of a selection depends on besides the event itself: nothing of the viewer ('nobody'), their roles, or,
 * where a resolver may ask for the viewer or the host, who they are.
 */
export type Dependence = 'nobody' | 'roles' | 'person'

export class ViewerDependence {
  private readonly known = new Map<string, Dependence>()

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  /** Of a selection set on a value of this type, by its name. */
  of(set: SelectionSetNode | undefined, typeName: string): Dependence {
    const type = this.schema.getType(typeName)
    if (!set || !isCompositeType(type)) return 'nobody'
    const objects = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type]
    return widest(objects.map(object => this.ofObject(set, object)))
  }

  private ofObject(set: SelectionSetNode, type: GraphQLObjectType): Dependence {
    return widest(
      set.selections.map(selection => {
        if (selection.kind === Kind.FIELD) {
          const field = type.getFields()[selection.name.value]
          if (!field) return 'nobody'
          return widest([
            ofField(type, field),
            this.of(selection.selectionSet, getNamedType(field.type).name),
          ])
        }
        if (selection.kind === Kind.INLINE_FRAGMENT) return this.ofObject(selection.selectionSet, type)
        return this.ofFragment(selection.name.value, type)
      }),
    )
  }

  private ofFragment(name: string, type: GraphQLObjectType): Dependence {
    const key = `${name} on ${type.name}`
    let dependence = this.known.get(key)
    if (dependence === undefined) {
      const fragment = this.fragments.get(name)
      dependence = fragment ? this.ofObject(fragment.selectionSet, type) : 'nobody'
      this.known.set(key, dependence)
    }
    return dependence
  }
}

function ofField(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Dependence {
  const policy = policyOf(type, field)
  const isPlain = !field.resolve || (PLAIN in field.resolve && field.resolve[PLAIN])
  if (!isPlain || policy?.ownership?.holds) return 'person'
  return policy?.audiences.includes('ANYONE') === false ? 'roles' : 'nobody'
}

const WIDTH = { nobody: 0, roles: 1, person: 2 } as const

const widest = (dependences: readonly Dependence[]): Dependence =>
  dependences.reduce<Dependence>((widest, each) => (WIDTH[each] > WIDTH[widest] ? each : widest), 'nobody')
