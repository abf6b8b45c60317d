import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isCurrent, passwordFor } from './credentials.ts'
import { startRelay } from './relay.ts'
import { openTurnClient } from './turn-client.ts'

const secret = 'a-secret-of-a-test-relay-0123456789'
const inAnHour = () => `${Math.floor(Date.now() / 1000) + 3600}:user_theo`

test('a credential from the shared secret gets an address, and datagrams pass through it', async () => {
  const relay = await startRelay({ secret })
  const username = inAnHour()
  const client = await openTurnClient(relay.port, { username, password: passwordFor(username, secret) })
  const peer = createSocket('udp4').bind(0, '127.0.0.1')
  await once(peer, 'listening')
  const allocated = await client.allocate()
  assert.is(allocated.kind, 'allocated')
  if (allocated.kind !== 'allocated') return
  assert.is(allocated.address, '127.0.0.1')
  await client.permit('127.0.0.1', peer.address().port)
  client.send('127.0.0.1', peer.address().port, 'are you there?')
  const [heard, from] = await once(peer, 'message')
  assert.is(String(heard), 'are you there?')
  assert.is(from.port, allocated.port)
  client.close()
  peer.close()
  await relay.stop()
})

test('an expired credential is turned away, though its password is right', async () => {
  const relay = await startRelay({ secret })
  const username = `${Math.floor(Date.now() / 1000) - 1}:user_theo`
  const client = await openTurnClient(relay.port, { username, password: passwordFor(username, secret) })
  assert.equal(await client.allocate(), { kind: 'refused', code: 401 })
  client.close()
  await relay.stop()
})

test('a password made with another secret is turned away', async () => {
  const relay = await startRelay({ secret })
  const username = inAnHour()
  const client = await openTurnClient(relay.port, {
    username,
    password: passwordFor(username, 'another-secret'),
  })
  assert.equal(await client.allocate(), { kind: 'refused', code: 401 })
  client.close()
  await relay.stop()
})

test('only a name that starts with a moment to come is current', () => {
  assert.ok(isCurrent('2000:user_theo', 1999))
  assert.not.ok(isCurrent('2000:user_theo', 2000))
  assert.not.ok(isCurrent('user_theo', 0))
  assert.not.ok(isCurrent('__proto__', 0))
})

test.run()
