import { globSync, readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const root = new URL('..', import.meta.url)

/** What outlives a page, what the server keeps, and which day it is, is told by the clock of the wall. */
const byTheWall = [
  'features/account/session.ts',
  'features/appointments/BookingSummary.tsx',
  'features/appointments/SlotPicker.tsx',
  'features/appointments/use-slots.ts',
  'features/readers/wanted-after-sign-in.ts',
  'brand/served-brand.ts',
]

test('time that passes on a page is counted by its monotonic clock', () => {
  const found = globSync('**/*.{ts,tsx}', { cwd: root })
    .filter(path => !path.includes('.test.') && !byTheWall.includes(path.replaceAll('\\', '/')))
    .filter(path => /\bDate\.now\(/.test(readFileSync(new URL(path, root), 'utf8')))
  assert.equal(found, [])
})

test.run()
