import 'reflect-metadata'
import { OperationTypeNode } from 'graphql'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { buildContract } from '../../src/schema.ts'
import { contentsOf } from './contents.ts'
import { leastRequest } from './least-request.ts'
import { openRoleHouse, type RoleHouse } from './role-house.ts'
import { type Cell, COLUMNS, type Column, nameOf, policedFields } from './role-table.ts'

const schema = await buildContract()
const AT_ONCE = 4

const operationOf = (name: string): OperationTypeNode | null =>
  name === 'Query' ? OperationTypeNode.QUERY : name === 'Mutation' ? OperationTypeNode.MUTATION : null

/** Every query and mutation that is not for everybody, asked by everybody. */
const asked = policedFields(schema).flatMap(each => {
  const operation = operationOf(each.type.name)
  if (!operation) return []
  return COLUMNS.map(who => ({ ...each, who, operation, cell: each.cells[who] as Cell }))
})

const test = suite<{ house?: RoleHouse }>('each query and mutation, asked by each role')
test.before(async context => {
  context.house = await openRoleHouse(schema).catch(fault => {
    console.error(fault)
    throw fault
  })
})
test.after(({ house }) => house?.close())

type Question = (typeof asked)[number]

/** What stands against the table, a sentence each. */
async function wrongOf(
  { asks }: RoleHouse,
  questions: readonly Question[],
  isRight: (question: Question, code: string | null, data: unknown) => boolean,
): Promise<string[]> {
  const wrong: string[] = []
  const waiting = [...questions]
  const askAll = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { code, data } = await asks(next.who, leastRequest(schema, next.operation, next.field))
      if (!isRight(next, code, data?.[next.field.name] ?? null))
        wrong.push(`${nameOf(next)} for ${next.who} is ${next.cell}, and answered with ${code}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askAll))
  return wrong
}

const refusalFor = (who: Column) => (who === 'VISITOR' ? 'UNAUTHENTICATED' : 'FORBIDDEN')

test('is refused where the table says no, and nothing is written', async ({ house }) => {
  const { world } = house as RoleHouse
  const refused = asked.filter(({ cell }) => cell === 'NO' || cell === 'NULL')
  assert.ok(refused.length > 500)
  const before = await contentsOf(world.database.adminUrl)
  const wrong = await wrongOf(house as RoleHouse, refused, ({ cell, who }, code, data) =>
    cell === 'NULL' ? code === null && data === null : code === refusalFor(who) && data === null,
  )
  assert.equal(wrong, [])
  assert.equal(await contentsOf(world.database.adminUrl), before)
})

test('is answered where the table says yes', async ({ house }) => {
  const allowed = asked.filter(({ cell }) => cell === 'YES')
  assert.ok(allowed.length > 500)
  const wrong = await wrongOf(
    house as RoleHouse,
    allowed,
    (_, code) => code !== 'FORBIDDEN' && code !== 'UNAUTHENTICATED' && code !== 'INTERNAL',
  )
  assert.equal(wrong, [])
})

test('is refused for what is somebody else’s', async ({ house }) => {
  const owned = asked.filter(({ cell }) => cell === 'OWN')
  const wrong = await wrongOf(house as RoleHouse, owned, (_, code) => code !== null)
  assert.equal(wrong, [])
})

test.run()
