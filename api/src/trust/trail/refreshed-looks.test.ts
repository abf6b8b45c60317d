import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { RefreshedLooks } from './refreshed-looks.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute))

test('a list that is refreshed is a look at what is new on it', () => {
  const looks = new RefreshedLooks()
  assert.equal(looks.newOf('ines', ['Reading:1', 'Reading:2'], at(0)), ['Reading:1', 'Reading:2'])
  assert.equal(looks.newOf('ines', ['Reading:2', 'Reading:3'], at(1)), ['Reading:3'])
  assert.equal(looks.newOf('otto', ['Reading:2'], at(1)), ['Reading:2'], 'another one looks')
})

test('after an hour it is a look again', () => {
  const looks = new RefreshedLooks()
  looks.newOf('ines', ['Reading:1'], at(0))
  assert.equal(looks.newOf('ines', ['Reading:1'], at(59)), [])
  assert.equal(looks.newOf('ines', ['Reading:1'], at(60)), ['Reading:1'])
})

test.run()
