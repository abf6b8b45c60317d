import 'reflect-metadata'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GraphQLResolveInfo } from 'graphql'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { mayUse } from '../../src/foundation/contract/policy.ts'
import type { Viewer } from '../../src/foundation/viewer.ts'
import { buildContract } from '../../src/schema.ts'
import { COLUMNS, type Column, nameOf, policedFields, rolesOf, shownTable } from './role-table.ts'

const file = join(import.meta.dirname, '../roles.snapshot')
const schema = await buildContract()
const fields = policedFields(schema)
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
const ofTypes = fields.filter(({ type }) => !roots.includes(type))

/** Written anew with UPDATE_POLICIES=1; read the difference. */
test('the table of who may use what is the one that was agreed', async () => {
  const table = shownTable(fields)
  if (process.env.UPDATE_POLICIES) await writeFile(file, table)
  assert.fixture(table, await readFile(file, 'utf8'))
})

test('no client, reader or visitor is given what one role of staff alone decides', () => {
  const ofStaff = fields.filter(({ policy }) =>
    policy.audiences.every(each => !['ANYONE', 'CLIENT', 'READER'].includes(each)),
  )
  assert.ok(ofStaff.length > 100)
  for (const { type, field, cells } of ofStaff)
    assert.equal(
      [cells.VISITOR, cells.CLIENT, cells.READER].filter(cell => cell === 'YES' || cell === 'OWN'),
      [],
      nameOf({ type, field }),
    )
})

/** A thing that is nobody's: a measure of money, a stream of somebody else. */
const nobodys = { measure: 'TIPS', row: { readerId: 'somebody else' } }

/** Asks the resolver that the server has of a field, for what is nobody's. */
async function comesOf({ field }: (typeof fields)[number], who: Column): Promise<string> {
  const context = { viewer: viewerOf(who), app: {}, language: 'en' }
  try {
    const answer = await field.resolve?.(
      nobodys,
      {},
      context as never,
      { fieldName: field.name } as GraphQLResolveInfo,
    )
    return answer === null ? 'NULL' : 'ANSWER'
  } catch (fault) {
    return codeOf(fault)
  }
}

const codeOf = (fault: unknown): string =>
  String((fault as { extensions?: { code?: unknown } }).extensions?.code ?? 'FAILURE')

const viewerOf = (who: Column): Viewer | null =>
  who === 'VISITOR' ? null : ({ id: `role-${who}`, roles: rolesOf(who), readerId: null } as unknown as Viewer)

test('every private field of a type is refused to whom the table says no, and to nobody else', async () => {
  assert.ok(ofTypes.length > 500)
  for (const each of ofTypes)
    for (const who of COLUMNS) {
      const found = await comesOf(each, who)
      const label = `${nameOf(each)} for ${who}: ${found}`
      const isRefused = found === 'FORBIDDEN' || found === 'UNAUTHENTICATED'
      if (each.cells[who] === 'NO')
        assert.is(found, who === 'VISITOR' ? 'UNAUTHENTICATED' : 'FORBIDDEN', label)
      else if (each.cells[who] === 'NULL') assert.is(found, 'NULL', label)
      else if (each.cells[who] === 'YES') assert.not.ok(isRefused, label)
    }
})

test('what is for owners is not for others of the same role', async () => {
  const owned = ofTypes.filter(({ policy }) => policy.ownership)
  assert.ok(owned.length > 0)
  for (const each of owned)
    for (const who of COLUMNS.filter(column => each.cells[column] === 'OWN')) {
      const isTheirs = await mayUse(each.policy, nobodys, {}, viewerOf(who), {})
      const found = await comesOf(each, who)
      const refused = each.policy.orNull ? 'NULL' : 'FORBIDDEN'
      if (isTheirs) assert.not.equal(found, 'FORBIDDEN', `${nameOf(each)} for ${who}`)
      else assert.is(found, refused, `${nameOf(each)} for ${who}`)
    }
})

test.run()
