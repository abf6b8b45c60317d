import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { cloneTemplate, type TestDatabase } from '../../test/test-database.ts'
import { clockProblems } from './clock.ts'
import { type Database, openDatabase, statement } from './database/database.ts'

interface Opened {
  database: TestDatabase
  owner: Database
}
const test = suite<Opened>('the clock shows true time')

test.before(async context => {
  context.database = await cloneTemplate()
  context.owner = openDatabase(context.database.ownerUrl, { publish: async () => undefined }, { poolSize: 1 })
})
test.after(async ({ database, owner }) => {
  await owner.close()
  await database.drop()
})

const set = (owner: Database, shift: string, standsAt: string) =>
  owner.rows(
    statement(
      `test.set-clock ${shift} ${standsAt}`,
      `UPDATE foundation.clock SET shift = '${shift}', stands_at = ${standsAt}`,
    ),
  )

test('a clock that nobody moved has no problem', async ({ owner }) => {
  await set(owner, '0', 'NULL')
  assert.equal(await clockProblems(owner), [])
})

test('each way to move it is one: a shift, however small, or a moment at which it stands', async ({
  owner,
}) => {
  await set(owner, '1 ms', 'NULL')
  assert.match((await clockProblems(owner)).join(), /shift/)
  await set(owner, '0', 'clock_timestamp()')
  assert.match((await clockProblems(owner)).join(), /stands_at/)
  await set(owner, '0', 'NULL')
})

test('so is a face that was replaced, and a machine whose own clock is wrong', async ({ owner }) => {
  await owner.rows(
    statement(
      'test.false-face',
      "CREATE OR REPLACE VIEW foundation.clock_face AS SELECT clock_timestamp() + interval '1 h' AS now FROM foundation.clock",
    ),
  )
  assert.match((await clockProblems(owner)).join(), /clock_face/)
  const hourAgo = () => Date.now() - 3_600_000
  const inAnHour = () => Date.now() + 3_600_000
  for (const wrong of [hourAgo, inAnHour])
    assert.match((await clockProblems(owner, wrong)).join(), /this machine/)
})

test.run()
