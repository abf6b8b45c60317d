import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { cloneTemplate, type TestDatabase } from '../../../test/test-database.ts'
import type { Publication } from '../events/bus.ts'
import { type Database, openDatabase, statement } from './database.ts'

const ADD = statement(
  'test.add',
  `INSERT INTO accounts.identity_deliveries (id, type) VALUES ($1, 'test') ON CONFLICT DO NOTHING RETURNING id`,
)
const KNOWN = statement('test.known', 'SELECT id FROM accounts.identity_deliveries WHERE id = $1')

const test = suite<{ database: TestDatabase; db: Database; published: Publication[] }>(
  'one statement at once',
)

test.before(async context => {
  context.database = await cloneTemplate()
  context.published = []
  context.db = openDatabase(context.database.url, {
    publish: async publications => void context.published.push(...publications),
  })
})

test.after(async ({ db, database }) => {
  await db.close()
  await database.drop()
})

test('it is committed and published, whatever is made of its result', async ({ db, published }) => {
  const refused = db.inOneStatement(async tx => {
    await tx.row(ADD, ['once'])
    tx.publish('added', 'once')
    throw new Error('not what was hoped for')
  })
  await refused.then(
    () => assert.unreachable(),
    error => assert.is(error.message, 'not what was hoped for'),
  )
  assert.ok(await db.row(KNOWN, ['once']))
  assert.equal(
    published.map(({ topic }) => topic),
    ['added'],
  )
})

test('a second statement would be another transaction, and is refused', async ({ db }) => {
  const two = db.inOneStatement(async tx => {
    await tx.row(ADD, ['first'])
    await tx.row(ADD, ['second'])
  })
  await two.then(
    () => assert.unreachable(),
    error => assert.match(error.message, /transact both/),
  )
  assert.is(await db.row(KNOWN, ['second']), null)
})

test.run()
