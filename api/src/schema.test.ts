import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { listPolicies } from './foundation/contract/policy.ts'
import { buildContract } from './schema.ts'

const file = join(import.meta.dirname, '../test/policies.snapshot')

/** A change of who may use what must be seen: run this test with UPDATE_POLICIES=1, and read the difference. */
test('every field of the schema declares who may use it, and it is what was agreed', async () => {
  const listed = `${listPolicies(await buildContract()).join('\n')}\n`
  assert.not.match(listed, /NOT STATED/)
  if (process.env.UPDATE_POLICIES) await writeFile(file, listed)
  assert.fixture(listed, await readFile(file, 'utf8'))
})

test.run()
