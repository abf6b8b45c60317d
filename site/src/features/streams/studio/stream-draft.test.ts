import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { detailsOf, draftOf, localTime, problemsOf } from './stream-draft.ts'

const draft = { ...draftOf(null, 'en-US'), title: 'Cards by candlelight' }

test('only a premium stream has a price, whatever was typed', () => {
  const typed = { ...draft, price: '5.00' }
  assert.is(detailsOf(typed, 'en-US', 'USD', null).price, null)
  const premium = { ...typed, visibility: 'PREMIUM' as const }
  assert.equal(detailsOf(premium, 'en-US', 'USD', null).price, { minor: '500', currency: 'USD' })
})

test('what is missing is said at its field', () => {
  const problems = problemsOf({ ...draft, title: 'a', when: 'later', visibility: 'PREMIUM' }, 'en-US', 'USD')
  assert.ok(problems.title && problems.startsAt && problems.price)
  assert.equal(Object.values(problemsOf(draft, 'en-US', 'USD')).filter(Boolean), [])
})

test('a moment in the form is the same moment', () => {
  const at = '2026-12-24T18:00:00.000Z'
  assert.is(new Date(localTime(at)).toISOString(), at)
})

test.run()
