import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { DeviceRefused, wordsFor } from './devices.ts'
import { type FakePage, FakeWorld } from './fake-peers.ts'

const test = suite('call')

async function join(page: FakePage): Promise<void> {
  await page.call.prepare()
  page.call.connect()
}

/** Theo and Mara in a call that flows. */
async function calling() {
  const world = new FakeWorld()
  const theo = world.page('CLIENT', 'theo-1')
  const mara = world.page('READER', 'mara-1')
  await join(theo)
  await join(mara)
  theo.call.meet('mara-1')
  await world.clock.pass(1_000)
  assert.is(theo.call.read().state, 'connected')
  assert.is(mara.call.read().state, 'connected')
  return { world, theo, mara }
}

test('two pages connect, and only the client offered', async () => {
  const { theo, mara } = await calling()
  assert.is(theo.peers.length, 1)
  assert.is(mara.peers.length, 1)
  assert.is(theo.peers[0]?.offersMade, 1)
  assert.is(mara.peers[0]?.offersMade, 0)
  assert.ok(theo.call.read().remote.video)
  assert.ok(mara.call.read().remote.audio)
  const sent = mara.peers[0]?.transceivers.map(each => each.sender.track?.kind)
  assert.equal(sent, ['audio', 'video'])
})

test('the order in which the pages come does not matter', async () => {
  const world = new FakeWorld()
  const mara = world.page('READER', 'mara-1')
  const theo = world.page('CLIENT', 'theo-1')
  await join(mara)
  mara.call.meet('theo-1')
  await world.clock.pass(6_000)
  await join(theo)
  await world.clock.pass(1_000)
  assert.is(theo.call.read().state, 'connected')
  assert.is(mara.call.read().state, 'connected')
})

test('offers that cross later are settled: the reader gives way', async () => {
  const { world, theo, mara } = await calling()
  theo.peers[0]?.negotiate()
  mara.peers[0]?.negotiate()
  await world.clock.pass(1_000)
  assert.is(mara.peers[0]?.rollbacks, 1)
  assert.is(theo.peers[0]?.rollbacks, 0)
  assert.is(theo.peers[0]?.signalingState, 'stable')
  assert.is(mara.peers[0]?.signalingState, 'stable')
  assert.is(theo.call.read().state, 'connected')
})

test('a reload of the reader’s page is met by a new connection', async () => {
  const { world, theo, mara } = await calling()
  mara.call.end()
  const again = world.page('READER', 'mara-2')
  await join(again)
  theo.call.meet('mara-2')
  assert.is(theo.call.read().state, 'reconnecting')
  await world.clock.pass(1_000)
  assert.is(theo.call.read().state, 'connected')
  assert.is(again.call.read().state, 'connected')
  assert.ok(theo.peers[0]?.isClosed)
})

test('a reload of the client’s page is met by a new connection, though nobody told the reader', async () => {
  const { world, theo, mara } = await calling()
  theo.call.end()
  const again = world.page('CLIENT', 'theo-2')
  await join(again)
  again.call.meet('mara-1')
  await world.clock.pass(1_000)
  assert.is(again.call.read().state, 'connected')
  assert.is(mara.call.read().state, 'connected')
})

test('signals of a page that was left are not heard', async () => {
  const { world, theo } = await calling()
  const again = world.page('READER', 'mara-2')
  await join(again)
  theo.call.meet('mara-2')
  await world.clock.pass(1_000)
  world.signals.give('theo-1', { from: 'mara-1', kind: 'hello', data: '{"n":1}' })
  theo.call.meet('mara-1')
  await world.clock.pass(1_000)
  assert.is(theo.call.read().state, 'connected')
  assert.is(theo.peers.length, 2)
})

test('lost packets are noticed within two seconds and the call comes back by itself', async () => {
  const { world, theo, mara } = await calling()
  world.network.bears = false
  await world.clock.pass(2_000)
  assert.is(theo.call.read().state, 'reconnecting')
  assert.is(mara.call.read().state, 'reconnecting')
  world.network.bears = true
  await world.clock.pass(500)
  assert.is(theo.call.read().state, 'connected')
  assert.is(theo.peers.length, 1, 'a short gap needs no new connection')
})

test('a connection that stays silent is rebuilt', async () => {
  const { world, theo, mara } = await calling()
  world.network.bears = false
  await world.clock.pass(4_500)
  world.network.bears = true
  await world.clock.pass(4_000)
  assert.is(theo.call.read().state, 'connected')
  assert.is(mara.call.read().state, 'connected')
  assert.ok(theo.peers.length >= 2)
  assert.is(theo.call.read().attempt, mara.call.read().attempt)
})

test('a failure that only the reader sees is rebuilt by the client', async () => {
  const { world, theo, mara } = await calling()
  mara.peers[0]?.become('failed')
  await world.clock.pass(1_000)
  assert.is(theo.peers.length, 2)
  assert.is(theo.call.read().state, 'connected')
  assert.is(mara.call.read().state, 'connected')
})

test('after three silent minutes it gives up, in words', async () => {
  const { world, theo } = await calling()
  world.network.bears = false
  await world.clock.pass(185_000)
  assert.is(theo.call.read().state, 'failed')
  assert.match(theo.call.read().failure ?? '', /connection/)
})

test('mute and camera are told to the other side', async () => {
  const { world, theo, mara } = await calling()
  mara.call.setMicrophone(false)
  await mara.call.setCamera(false)
  await world.clock.pass(200)
  assert.equal(theo.call.read().other, { microphone: false, camera: false, screen: false })
  assert.is(mara.tracks[0]?.enabled, false)
  assert.is(mara.tracks[1]?.stopped, true, 'the camera’s light is out')
  assert.is(mara.peers[0]?.transceivers[1]?.sender.track, null)
  assert.is(theo.call.read().state, 'connected')
  await mara.call.setCamera(true)
  await world.clock.pass(200)
  assert.is(theo.call.read().other.camera, true)
  assert.is(mara.peers[0]?.transceivers[1]?.sender.track, mara.tracks[2])
})

test('a mute before the call is known to who comes later', async () => {
  const world = new FakeWorld()
  const theo = world.page('CLIENT', 'theo-1')
  const mara = world.page('READER', 'mara-1')
  await theo.call.prepare()
  theo.call.setMicrophone(false)
  theo.call.connect()
  await join(mara)
  mara.call.meet('theo-1')
  await world.clock.pass(1_000)
  assert.is(mara.call.read().other.microphone, false)
  assert.is(theo.tracks[0]?.enabled, false)
})

test('signals out of order, late and twice connect all the same', async () => {
  const world = new FakeWorld()
  const theo = world.page('CLIENT', 'theo-1')
  const mara = world.page('READER', 'mara-1')
  world.signals.held = []
  await join(theo)
  await join(mara)
  theo.call.meet('mara-1')
  for (let round = 0; round < 12; round += 1) {
    await world.clock.pass(100)
    const held = world.signals.held.splice(0).reverse()
    for (const { to, signal } of [...held, ...held]) world.signals.give(to, signal)
  }
  assert.is(theo.call.read().state, 'connected')
  assert.is(mara.call.read().state, 'connected')
  assert.is(theo.peers.length, 1)
  assert.is(mara.peers.length, 1)
})

test('a signal lost for good is stepped over, and the connection is built again', async () => {
  const world = new FakeWorld()
  const theo = world.page('CLIENT', 'theo-1')
  const mara = world.page('READER', 'mara-1')
  world.signals.held = []
  await join(theo)
  await join(mara)
  theo.call.meet('mara-1')
  let offerLost = false
  for (let round = 0; round < 140; round += 1) {
    await world.clock.pass(100)
    for (const { to, signal } of world.signals.held.splice(0)) {
      if (signal.kind === 'description' && !offerLost) offerLost = true
      else world.signals.give(to, signal)
    }
  }
  assert.ok(offerLost)
  assert.is(theo.call.read().state, 'connected')
  assert.is(mara.call.read().state, 'connected')
})

test('a channel that is down is tried again with the same key', async () => {
  const world = new FakeWorld()
  const theo = world.page('CLIENT', 'theo-1')
  const mara = world.page('READER', 'mara-1')
  world.signals.refusals = 5
  await join(theo)
  await join(mara)
  theo.call.meet('mara-1')
  await world.clock.pass(8_000)
  assert.is(theo.call.read().state, 'connected')
  const keys = world.signals.log.map(each => each.key)
  assert.is(new Set(keys).size, keys.length)
  assert.is(world.signals.refused.length, 5)
  assert.ok(world.signals.refused.every(key => keys.includes(key)))
})

test('kinds of signal of a later version are passed over', async () => {
  const { world, theo } = await calling()
  const next = world.signals.log.filter(each => each.to === 'theo-1').length + 1
  world.signals.give('theo-1', { from: 'mara-1', kind: 'commitment', data: JSON.stringify({ n: next }) })
  world.signals.give('theo-1', { from: 'mara-1', kind: 'media', data: 'not json' })
  await world.clock.pass(2_000)
  assert.is(theo.call.read().state, 'connected')
})

test('refused devices are told in words, and asked for again on request', async () => {
  const world = new FakeWorld()
  let allowed = false
  const mara = world.page('READER', 'mara-1', {
    open: async kinds => {
      if (!allowed) throw new DeviceRefused(kinds, wordsFor('NotAllowedError', kinds))
      return []
    },
  })
  await mara.call.prepare()
  assert.is(mara.call.read().state, 'failed')
  assert.match(mara.call.read().failure ?? '', /allow/i)
  allowed = true
  await mara.call.prepare(['audio'])
  assert.is(mara.call.read().state, 'preparing')
})

test('the end lets go of everything', async () => {
  const { world, theo } = await calling()
  theo.call.end()
  await world.clock.pass(5_000)
  assert.is(theo.call.read().state, 'ended')
  assert.ok(theo.tracks.every(track => track.stopped))
  assert.ok(theo.peers.every(peer => peer.isClosed))
})

test.run()
