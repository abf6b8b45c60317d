import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { wantedParts } from '../run/parts.ts'
import { runTestFile } from './test-files.ts'

const test = suite('counting tests')
const folder = mkdtempSync(join(tmpdir(), 'soulseer-count-'))
test.after(() => rmSync(folder, { recursive: true }))

async function counted(body: string): Promise<[passed: number, failed: number]> {
  const path = join(folder, 'file.ts')
  writeFileSync(
    path,
    `import { suite } from '${import.meta.resolve('uvu')}'\nconst test = suite('it')\n${body}\ntest.run()\n`,
  )
  const { passed, failed } = await runTestFile({ workspace: 'local', path }, {})
  return [passed, failed]
}

const fine = `test('fine', () => {})\n`
const broken = `test('broken', () => { throw new Error('no') })\n`

test('passed and failed tests are both counted', async () => {
  assert.equal(await counted(fine + fine + broken), [2, 1])
})

test('a file without a test has failed', async () => {
  assert.equal(await counted(''), [0, 1])
})

test('tests that a broken preparation kept from running have failed', async () => {
  assert.equal(await counted(`test.before(() => { throw new Error('no') })\n${fine}${fine}`), [0, 2])
})

test('a file that passes its tests and then breaks has failed', async () => {
  assert.equal(await counted(`${fine}process.on('exit', () => process.exit(7))\n`), [1, 1])
})

test('a file that is done but never ends is ended, and has failed', async () => {
  assert.equal(await counted(`${fine}setInterval(() => {}, 1000)\n`), [1, 1])
})

test('the command line picks parts, names and what is passed on', () => {
  assert.equal(wantedParts([]), { parts: new Set(['check', 'unit', 'journeys']), filter: '', passedOn: [] })
  assert.equal(wantedParts(['wallet']), {
    parts: new Set(['unit', 'journeys']),
    filter: 'wallet',
    passedOn: [],
  })
  const realTime = wantedParts(['--only=journeys', '--real-time'])
  assert.equal(realTime, { parts: new Set(['journeys']), filter: '', passedOn: ['--real-time'] })
  assert.throws(() => wantedParts(['--only=nothing']), /not known; there are check, unit/)
})

test.run()
