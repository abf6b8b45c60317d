import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inputHash } from './input-hash.ts'

const folder = mkdtempSync(join(tmpdir(), 'soulseer-inputs-'))
const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const hash = () => inputHash([folder])

test.before.each(() => write('src/a.ts', 'export const a = 1'))

test('a change of content, of place or of the tools is another fingerprint', () => {
  const before = hash()
  assert.is(hash(), before)
  assert.is.not(inputHash([folder], 'v25'), before)
  write('src/a.ts', 'export const a = 2')
  assert.is.not(hash(), before)
  write('src/a.ts', 'export const a = 1')
  write('src/b.ts', '')
  assert.is.not(hash(), before)
})

test('what a build or a test writes among its inputs asks for no other build', () => {
  const before = hash()
  for (const path of [
    'next-env.d.ts',
    '.next/types.ts',
    'dist/a.js',
    'dist/.compiled/x',
    'a.tsbuildinfo',
    'src/a.test.ts',
  ])
    write(path, 'made')
  assert.is(hash(), before)
})

test.after(() => rmSync(folder, { recursive: true }))
test.run()
