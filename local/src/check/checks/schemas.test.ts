import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { schemaProblems } from './schemas.ts'

const test = suite('SQL names its own schema')
const house = mkdtempSync(join(tmpdir(), 'soulseer-schemas-'))
test.after(() => rmSync(house, { recursive: true }))

const select = (from: string) => `export const it = \`SELECT 1 FROM ${from} WHERE id = $1\`\n`
const files = {
  // Allowed:
  'api/src/ledger/own.ts': select('ledger.accounts JOIN ledger.transfers ON accounts.id = debit'),
  'api/src/readings/clock.ts': select('foundation.clock_face'),
  'api/src/readings/front-door.ts': select('ledger.settled_accounts'),
  'api/src/catalogue/readers.ts': select('cms.readers'),
  'api/src/foundation/database/jobs.ts': select(`jobs.add_job('x')`),
  'api/src/billing/words.ts': `export const task = 'ledger.transfers from one day'\n`,
  'api/src/billing/billing.test.ts': select('ledger.accounts'),
  'api/migrations/0001_ledger.sql':
    '-- Balances as they stand; exported.\nCREATE VIEW ledger.settled_accounts AS SELECT * FROM ledger.accounts;\n' +
    'CREATE FUNCTION ledger.old() RETURNS void AS $$ SELECT FROM readings.meters; $$ LANGUAGE sql;\n',
  'api/migrations/0002_ledger.sql':
    'CREATE OR REPLACE FUNCTION ledger.old() RETURNS void AS $$ -- no readings.meters\nSELECT 1; $$ LANGUAGE sql;\n',
  // Listed as still standing:
  'api/src/aftercare/tips.ts': select('ledger.transfers'),
  // Forbidden:
  'api/src/billing/peeks.ts': select('ledger.accounts a JOIN accounts.people p ON true'),
  'api/src/readings/cms.ts': select('cms.readers'),
  'api/src/readings/jobs.ts': select(`jobs.add_job('x')`),
  'api/src/readings/sql/charge.sql':
    'CREATE FUNCTION readings.charge() RETURNS void AS $$ BEGIN PERFORM ledger.transfer(1); END $$ LANGUAGE plpgsql;\n',
  'api/foreign-schemas.json': JSON.stringify({
    'api/src/aftercare/tips.ts': ['ledger.transfers', 'trust.cases'],
  }),
}

test('what is forbidden is found, what is listed and gone too, and nothing else', () => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    writeFileSync(join(house, path), text)
  }
  assert.equal(schemaProblems(house), [
    'api/src/aftercare/tips.ts no longer names trust.cases: take it out of api/foreign-schemas.json',
    'api/src/billing/peeks.ts names accounts.people of another module',
    'api/src/billing/peeks.ts names ledger.accounts of another module',
    'api/src/readings/cms.ts names cms.readers of another module',
    'api/src/readings/jobs.ts names jobs.add_job of another module',
    'readings.charge names ledger.transfer of another module',
  ])
})

test.run()
