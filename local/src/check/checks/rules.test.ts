import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { ruleProblems, writeRules } from './rules.ts'

const test = suite('rules')
const house = mkdtempSync(join(tmpdir(), 'soulseer-rules-'))
test.after(() => rmSync(house, { recursive: true }))

mkdirSync(join(house, 'api/src/aftercare'), { recursive: true })
mkdirSync(join(house, 'docs'))
writeFileSync(
  join(house, 'api/src/aftercare/tip.ts'),
  `/** A day. */
const DAY = 1

/**
 * What one may give.
 * @rule tip limits: from $1 to $200,
 *   five times a reading.
 * In minor units.
 */
export const TIP_TERMS = {}

/** @rule tip window: thirty days. */
export function tippingOf() {}
`,
)

test('each rule is listed with its place', () => {
  assert.equal(ruleProblems(house, ['tip limits']), ['docs/rules.md is stale: run "npm run rules".'])
  writeRules(house)
  assert.equal(ruleProblems(house, ['tip limits']), [])
  const rows = readFileSync(join(house, 'docs/rules.md'), 'utf8').split('\n').slice(6)
  assert.equal(rows, [
    '| tip limits | from $1 to $200, five times a reading. | [`TIP_TERMS`](../api/src/aftercare/tip.ts#L10) api/src/aftercare/tip.ts:10 |',
    '| tip window | thirty days. | [`tippingOf`](../api/src/aftercare/tip.ts#L13) api/src/aftercare/tip.ts:13 |',
    '',
  ])
})

test('a rule that is marked nowhere, or twice, is missed', () => {
  writeFileSync(
    join(house, 'api/src/aftercare/tip-too.ts'),
    '/** @rule tip limits: none. */\nexport const x = 1\n',
  )
  writeRules(house)
  assert.equal(ruleProblems(house, ['dispute window']), [
    'no place in the code is marked "@rule dispute window"',
    '"@rule tip limits" is marked more than once',
  ])
})

test.run()
