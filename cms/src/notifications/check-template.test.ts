import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { templateProblem, withSamples } from './check-template.ts'

const problem = (text: string, type = 'PAYOUT_PAID') => templateProblem(text, type)

test('a template may use the variables of its type, and no others', () => {
  assert.is(problem('Your {amount} is on its way'), null)
  assert.is(problem('No variable at all'), null)
  assert.equal(problem('Hello {name}'), { kind: 'unknown', name: 'name' })
  assert.equal(problem('{stars, plural, one {# star} other {{amount}}}', 'REVIEW_WRITTEN'), {
    kind: 'unknown',
    name: 'amount',
  })
})

test('only what can be counted is counted, and amounts are formatted already', () => {
  assert.is(problem('{stars, plural, one {# star} other {# stars}}', 'REVIEW_WRITTEN'), null)
  assert.equal(problem('{amount, plural, other {#}}'), { kind: 'notCountable', name: 'amount' })
  assert.equal(problem('{amount, number}'), { kind: 'notFormatted', name: 'amount' })
  assert.is(problem('{ended, select, DECLINED {no} other {yes}}', 'APPOINTMENT_ENDED'), null)
})

test('what cannot be read is said to be so', () => {
  for (const text of ['{amount', '{amount, plural}', '{}'])
    assert.equal(problem(text), { kind: 'unreadable' })
  assert.is(problem('1 < 2 and <b>bold</b>'), null, 'a sign is a sign')
})

const samples = { person: 'Mara', time: 'Tuesday', duration: 'a minute', decision: 'Why.' }

test('a preview has samples for all variables', () => {
  assert.is(withSamples('You get {amount}', 'PAYOUT_PAID', samples), 'You get $42.00')
  assert.is(withSamples('You get {amount', 'PAYOUT_PAID', samples), '')
})

test.run()
