import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isLate } from './late.ts'

test('what is sent more than a quarter of an hour later says so', () => {
  const happened = new Date('2026-12-01T12:00:00.001Z')
  const after = (ms: number) => isLate(happened, new Date(happened.getTime() + ms))
  assert.equal([after(0), after(900_000), after(900_001)], [false, false, true])
})

test.run()
