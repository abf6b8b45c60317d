import 'reflect-metadata'
import { type GraphQLResolveInfo, isInterfaceType, OperationTypeNode } from 'graphql'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Loaders } from '../../src/foundation/loaders.ts'
import { STAFF_ROLES } from '../../src/foundation/viewer.ts'
import { buildContract } from '../../src/schema.ts'
import { ABOUT_NOBODY, PRIVATE_NODES, recordStaff } from '../../src/trust/trail/record-staff.ts'
import { type ActionFilter, type ActionRow, actionsPage } from '../../src/trust/trail/staff-actions.store.ts'
import { leastRequest } from './least-request.ts'
import { openRoleHouse, type RoleHouse } from './role-house.ts'
import { nameOf, type PolicedField, policedFields, rolesOf } from './role-table.ts'

/** Nodes that `node` shows to everybody, to their own people alone, or that are about nobody. */
const NOT_LOOKED_AT = {
  everybody: ['AnswerTemplate', 'Attribute', 'CreditPackage', 'Gift', 'Product', 'ProductCategory'],
  everybodyToo: ['ProductReview', 'Reader', 'Review', 'Service', 'Stream'],
  theirOwn: ['Answer', 'Appointment', 'Earnings', 'LibraryItem', 'Message', 'Notification', 'OwnProduct'],
  theirOwnToo: ['Present', 'QueuedClient', 'RemovedContent', 'SavedAddress', 'Viewer', 'Voucher', 'Waiting'],
  theirMoney: ['Wallet', 'WalletEntry'],
  nobody: ['Delivery', 'StaffAction'],
}

const schema = await buildContract()
const ofStaff = policedFields(schema).filter(({ policy }) =>
  policy.audiences.some(each => each === 'STAFF' || STAFF_ROLES.some(role => role === each)),
)
const inRoot = (name: string) => ofStaff.filter(({ type }) => type.name === name)

const test = suite<{ house?: RoleHouse }>('what each role of staff does is in the trail')
test.before(async context => {
  context.house = await openRoleHouse(schema).catch(fault => {
    console.error(fault)
    throw fault
  })
})
test.after(({ house }) => house?.close())

const anything: ActionFilter = {
  ...{ personId: null, action: null, kind: null, subject: null },
  ...{ from: null, to: null },
}

const rowsOf = ({ world }: RoleHouse, action: string): Promise<ActionRow[]> =>
  actionsPage(world.app.db, { ...anything, action }, null, 100)

const ofRole = (rows: readonly ActionRow[], role: string) =>
  rows.filter(({ roles }) => (role === 'ADMIN' ? roles.length > 1 : roles.join() === role))

test('a change is there, done or refused, with its role and what came of it', async context => {
  const house = context.house as RoleHouse
  const changes = inRoot('Mutation')
  assert.ok(changes.length > 30)
  for (const { field, cells } of changes) {
    for (const role of STAFF_ROLES)
      await house.asks(role, leastRequest(schema, OperationTypeNode.MUTATION, field))
    const rows = await rowsOf(house, field.name)
    for (const role of STAFF_ROLES) {
      const [row, ...more] = ofRole(rows, role)
      assert.is(more.length, 0, `${field.name} by ${role} is there once`)
      assert.is(row?.kind, 'CHANGE', `${field.name} by ${role}`)
      assert.is(
        row?.outcome === 'FORBIDDEN',
        cells[role] === 'NO',
        `${field.name} by ${role}: ${row?.outcome}`,
      )
      assert.ok(row?.outcome, `${field.name} by ${role}`)
    }
  }
})

/** One page with one thing on it, whatever is asked. */
const page = { edges: [{ node: { id: '0190a3c0-0000-7000-8000-000000000000' } }] }

test('a look at what is somebody’s is there', async context => {
  const { world } = context.house as RoleHouse
  const looks = inRoot('Query').filter(({ field }) => !ABOUT_NOBODY.has(field.name))
  assert.ok(looks.length > 15)
  const stubbed = await buildContract()
  const fields = stubbed.getQueryType()?.getFields() ?? {}
  for (const { field } of looks) Object.assign(fields[field.name] ?? {}, { resolve: async () => page })
  recordStaff(stubbed)
  const contextValue = {
    ...{ app: world.app, language: 'en', loaders: new Loaders() },
    viewer: { ...(await world.viewer('ines')), roles: rolesOf('ADMIN') },
  }
  for (const { field } of looks) {
    const { variables } = leastRequest(schema, OperationTypeNode.QUERY, field)
    await fields[field.name]?.resolve?.(undefined, variables, contextValue, {} as GraphQLResolveInfo)
    const [row] = await actionsPage(world.app.db, { ...anything, action: field.name }, null, 1)
    assert.is(row?.kind, 'READ', field.name)
    assert.ok(row?.subjects.length, field.name)
  }
})

test('what staff may ask is stated to be about somebody or about nobody', () => {
  const named = inRoot('Query').map(({ field }) => field.name)
  assert.equal(
    [...ABOUT_NOBODY].filter(name => !named.includes(name)),
    [],
  )
})

test('each type of nodes is a private look, or stated to be none', () => {
  const node = schema.getType('Node')
  if (!isInterfaceType(node)) throw new Error('the schema has no Node')
  const types = schema.getPossibleTypes(node).map(({ name }) => name)
  const stated = [...PRIVATE_NODES, ...Object.values(NOT_LOOKED_AT).flat()]
  assert.equal(types.toSorted(), stated.toSorted())
})

test('nobody else leaves a row', async context => {
  const house = context.house as RoleHouse
  const [one] = inRoot('Mutation') as [PolicedField]
  const before = await rowsOf(house, one.field.name)
  for (const who of ['VISITOR', 'CLIENT', 'READER'] as const)
    await house.asks(who, leastRequest(schema, OperationTypeNode.MUTATION, one.field))
  assert.is((await rowsOf(house, one.field.name)).length, before.length, nameOf(one))
})

test.run()
