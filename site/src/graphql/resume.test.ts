import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { resumable } from './resume.ts'

const query = 'subscription Wallet($after: String) { walletChanged(after: $after) { sequence } }'
const heard = (sequence: string) => ({ data: { walletChanged: { sequence } } })

test('sent again after a reconnect, it asks for what came after the last event heard', () => {
  const { payload, isNew } = resumable({ query, variables: { after: '7' } })
  assert.is(JSON.parse(JSON.stringify(payload)).variables.after, '7')
  assert.ok(isNew(heard('12')))
  assert.is(JSON.parse(JSON.stringify(payload)).variables.after, '12')
})

test('an event told twice, or late, is heard once', () => {
  const { isNew } = resumable({ query })
  assert.ok(isNew(heard('9')))
  assert.not(isNew(heard('9')))
  assert.not(isNew(heard('8')))
  assert.ok(isNew(heard('10')))
})

test('errors and events without a sequence pass', () => {
  const { isNew } = resumable({ query: 'subscription { other }' })
  assert.ok(isNew({ data: null }))
  assert.ok(isNew({ data: { other: 1 } }))
})

test.run()
