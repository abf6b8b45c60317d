import * as schema from '@soulseer/cms/schema'
import { getTableColumns, is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../test/world.ts'

const test = suite<{ world: World }>('the schema that the API is given')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

test('has the columns that the migrations made, for every table the API may read', async ({ world }) => {
  const api = await world.database('soulseer_api')
  const { rows } = await api.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns WHERE table_schema = 'cms'`,
  )
  const readable = new Set(rows.map(({ table }) => table))
  assert.ok(readable.has('readers') && readable.has('policies') && !readable.has('staff'))
  const made = rows.map(({ table, column }) => `${table}.${column}`).sort()
  const exported = Object.values(schema)
    .filter(each => is(each, PgTable))
    .filter(table => readable.has(getTableConfig(table).name))
    .flatMap(table =>
      Object.values(getTableColumns(table)).map(({ name }) => `${getTableConfig(table).name}.${name}`),
    )
    .sort()
  assert.equal(made, exported)
})

test.run()
