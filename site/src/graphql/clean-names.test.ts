import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { withShownNames } from './clean-names.ts'

test('names are cleaned wherever they stand in an answer', () => {
  const answer = {
    viewer: { name: ' ', email: 'a@b.test' },
    readings: [{ reader: { name: '\u202EMara' }, clientName: 'Theo\u2069', text: '\u202Ekept' }],
  }
  assert.equal(withShownNames(answer), {
    viewer: { name: 'Someone', email: 'a@b.test' },
    readings: [{ reader: { name: 'Mara' }, clientName: 'Theo', text: '\u202Ekept' }],
  })
})

test('what is clean is not copied', () => {
  const answer = { readers: [{ name: 'Mara', rates: [{ perMinute: null }] }], count: 1, after: null }
  assert.is(withShownNames(answer), answer)
})

test.run()
