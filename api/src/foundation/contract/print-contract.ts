import {
  type ASTNode,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  lexicographicSortSchema,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql'
import { listRules } from './policy.ts'

const ACCESS = `"""
Who may use a field: a role (client, reader or staff; readers and staff are clients too), with what else must hold.
"""
directive @access(
  """The roles, and what else must hold."""
  rule: String!
) on FIELD_DEFINITION`

/** The contract as text, each field with the rule of who may use it; what everybody who reaches it may read has none. */
export function printContract(schema: GraphQLSchema): string {
  const rules = listRules(schema)
  const document = parse(printSchema(lexicographicSortSchema(schema)))
  const ruled = visit(document, {
    FieldDefinition(field, _key, _parent, _path, ancestors) {
      const owner = ancestors.findLast(isObject)
      const rule = owner && rules.get(`${owner.name.value}.${field.name.value}`)
      return rule === undefined ? undefined : withRule(field, rule)
    },
  })
  return `${ACCESS}\n\n${print(ruled)}\n`
}

const isObject = (node: ASTNode | readonly ASTNode[]): node is ObjectTypeDefinitionNode =>
  'kind' in node && node.kind === Kind.OBJECT_TYPE_DEFINITION

function withRule(field: FieldDefinitionNode, rule: string): FieldDefinitionNode {
  const access: ConstDirectiveNode = {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'access' },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'rule' },
        value: { kind: Kind.STRING, value: rule },
      },
    ],
  }
  return { ...field, directives: [...(field.directives ?? []), access] }
}
