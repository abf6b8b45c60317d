import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { setupWords } from './payout-setup-words.ts'

const none = { minor: '0', currency: 'USD' }
const some = { minor: '4182', currency: 'USD' }

test('who can do something is offered one thing to do', () => {
  const action = (state: Parameters<typeof setupWords>[0]['state'], missing: string[] = []) =>
    setupWords({ state, missing }, none).action
  assert.is(action('NOT_STARTED'), 'Set up payouts')
  assert.is(action('INCOMPLETE', ['your bank account']), 'Continue')
  assert.is(action('RESTRICTED', ['your address']), 'Send what’s missing')
  assert.is(action('READY', ['your address']), 'Send it now')
})

test('who can do nothing is told what happens instead', () => {
  for (const state of ['IN_REVIEW', 'RESTRICTED', 'READY'] as const)
    assert.is(setupWords({ state, missing: [] }, some).action, null)
  assert.match(
    setupWords({ state: 'RESTRICTED', missing: [] }, some).says,
    /Write to us.*\$41\.82 is waiting/,
  )
})

test('money is only spoken of when there is some', () => {
  assert.match(setupWords({ state: 'NOT_STARTED', missing: [] }, some).says, /\$41\.82/)
  assert.not.match(setupWords({ state: 'NOT_STARTED', missing: [] }, none).says, /\$/)
})

test.run()
