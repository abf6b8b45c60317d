import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { listRateLimits } from '../foundation/contract/rate-limited-fields.ts'
import { buildContract } from '../schema.ts'
import { COST_LIMIT, DOCUMENTS_LIMIT } from '../server/cost-budget.ts'
import { limits } from './limits.ts'

const file = join(import.meta.dirname, '../../../docs/api.md')
const [BEGIN, END] = ['<!-- rate limits -->', '<!-- /rate limits -->']
/** Asked for where there is no field. */
const ELSEWHERE = [
  'sign-in',
  'upload',
  'calendar',
  'phone-number',
  'present-to',
  'question-to',
  'sockets',
  'subscriptions',
]

/** Run with UPDATE_LIMITS=1 to write the table anew. */
test('the documents list every rate limit, and every limit is in force somewhere', async () => {
  const fields = listRateLimits(await buildContract())
  const unused = Object.keys(limits).filter(name => !fields.has(name) && !ELSEWHERE.includes(name))
  assert.equal(unused, [])
  const rows = [...Object.values(limits), COST_LIMIT, DOCUMENTS_LIMIT].map(
    ({ name, most, everySeconds, description }) =>
      `| ${name} | ${most.toLocaleString('en')} in ${inWords(everySeconds)} | ${description} | ${(fields.get(name) ?? []).map(field => `\`${field}\``).join(', ')} |`,
  )
  const table = ['| limit | most | what | fields |', '|---|---|---|---|', ...rows].join('\n')
  const text = await readFile(file, 'utf8')
  const [before = '', rest = ''] = text.split(BEGIN)
  const [listed = '', after = ''] = rest.split(END)
  if (process.env.UPDATE_LIMITS) await writeFile(file, `${before}${BEGIN}\n${table}\n${END}${after}`)
  else assert.fixture(listed.trim(), table)
})

const inWords = (seconds: number): string =>
  seconds === 3600 ? 'an hour' : seconds === 60 ? 'a minute' : `${seconds / 60} minutes`

test.run()
