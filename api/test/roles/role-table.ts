import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql'
import { inAudience, isOpen, type Policy, policyOf } from '../../src/foundation/contract/policy.ts'
import { type Role, STAFF_ROLES, type Viewer } from '../../src/foundation/viewer.ts'

/** Whoever asks, as a column of the table. Each member of staff has one role alone, except ADMIN, who holds all. */
export const COLUMNS = ['VISITOR', 'CLIENT', 'READER', ...STAFF_ROLES] as const
export type Column = (typeof COLUMNS)[number]

/** YES; OWN where it is theirs; NULL where the answer is null without a fault; NO where it is a fault. */
export type Cell = 'YES' | 'OWN' | 'NULL' | 'NO'

export interface PolicedField {
  readonly type: GraphQLObjectType
  readonly field: GraphQLField<unknown, unknown>
  readonly policy: Policy
  readonly cells: Readonly<Record<Column, Cell>>
}

const SHOWN: Record<Cell, string> = { YES: 'yes', OWN: 'own', NULL: 'null', NO: '-' }
const WIDTH = 10

/** The roles that come with a column, as the api derives them. */
export function rolesOf(column: Column): readonly Role[] {
  if (column === 'VISITOR') return []
  if (column === 'CLIENT') return ['CLIENT']
  if (column === 'READER') return ['CLIENT', 'READER']
  return ['CLIENT', 'STAFF', ...(column === 'ADMIN' ? STAFF_ROLES : [column])]
}

/** Every field of the contract that is not for everybody, in the order of the list of policies. */
export function policedFields(schema: GraphQLSchema): PolicedField[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  const rank = (type: GraphQLObjectType) => (roots.indexOf(type) + roots.length + 1) % (roots.length + 1)
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(type => !type.name.startsWith('__'))
    .sort((one, other) => rank(one) - rank(other) || byName(one, other))
    .flatMap(type =>
      Object.values(type.getFields())
        .sort(byName)
        .flatMap(field => policed(type, field)),
    )
}

const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1)

function policed(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): PolicedField[] {
  const policy = policyOf(type, field)
  if (!policy || isOpen(policy)) return []
  const cells = Object.fromEntries(COLUMNS.map(column => [column, cellOf(policy, column)]))
  return [{ type, field, policy, cells: cells as Record<Column, Cell> }]
}

function cellOf(policy: Policy, column: Column): Cell {
  const viewer = column === 'VISITOR' ? null : ({ roles: rolesOf(column) } as Viewer)
  if (!inAudience(policy, viewer) || (policy.ownership && !viewer)) return policy.orNull ? 'NULL' : 'NO'
  return policy.ownership ? 'OWN' : 'YES'
}

/** As text, a line a field. */
export function shownTable(fields: readonly PolicedField[]): string {
  const names = fields.map(nameOf)
  const longest = Math.max(...names.map(name => name.length))
  const line = (name: string, cells: readonly string[]) =>
    [name.padEnd(longest), ...cells.map(cell => cell.padEnd(WIDTH))].join(' ').trimEnd()
  return `${[
    line('', COLUMNS),
    ...fields.map(({ cells }, at) =>
      line(
        names[at] as string,
        COLUMNS.map(column => SHOWN[cells[column]]),
      ),
    ),
  ].join('\n')}\n`
}

export const nameOf = ({ type, field }: Pick<PolicedField, 'type' | 'field'>): string =>
  `${type.name}.${field.name}`
