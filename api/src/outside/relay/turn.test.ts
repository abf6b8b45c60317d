import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isCurrent, passwordFor } from '../../../../local/src/relay/credentials.ts'
import { turnRelay } from './turn.ts'

const urls = [
  'stun:stun.example.test:3478',
  'turn:turn.example.test:3478?transport=udp',
  'turns:turn.example.test:5349',
]
const secret = 'a-secret-shared-with-the-relay'

test('a person gets credentials of their own that the relay knows until they expire', () => {
  const now = 1_763_700_000_000
  const [open, guarded] = turnRelay({ urls, secret, now: () => now }).iceServers('user_theo', 600)
  assert.equal(open, { urls: ['stun:stun.example.test:3478'], username: null, credential: null })
  assert.equal(guarded?.urls, urls.slice(1))
  const username = guarded?.username ?? ''
  assert.is(username, `${now / 1000 + 600}:user_theo`)
  assert.is(guarded?.credential, passwordFor(username, secret))
  assert.ok(isCurrent(username, now / 1000 + 599))
  assert.not.ok(isCurrent(username, now / 1000 + 600))
})

test('without a relay there are no servers', () => {
  assert.equal(turnRelay({ urls: [], secret }).iceServers('user_theo', 600), [])
})

test.run()
