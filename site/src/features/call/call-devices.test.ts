import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Devices } from './devices.ts'
import { FakeTrack } from './fake-network.ts'
import { type FakePage, FakeWorld } from './fake-peers.ts'

const test = suite('the devices of a call')

/** Theo and Mara in a call that flows; Theo's devices answer as told. */
async function calling(devices: Partial<Devices> = {}) {
  const world = new FakeWorld()
  const theo = world.page('CLIENT', 'theo-1', devices)
  const mara = world.page('READER', 'mara-1')
  for (const { call } of [theo, mara]) {
    await call.prepare()
    call.connect()
  }
  theo.call.meet('mara-1')
  await world.clock.pass(1_500)
  assert.ok(theo.call.read().flowing && mara.call.read().flowing)
  return { world, theo, mara }
}

const sent = (page: FakePage, kind: string) =>
  page.peers.at(-1)?.transceivers.find(each => each.receiver.track.kind === kind)?.sender.track

test('a microphone that dies is opened again, and the call goes on with it', async () => {
  const { world, theo, mara } = await calling()
  const first = theo.tracks.find(({ kind }) => kind === 'audio')
  first?.dies()
  await world.clock.pass(400)
  assert.is.not(sent(theo, 'audio'), first)
  assert.is(theo.call.read().silent, false)
  assert.is(mara.call.read().other.microphone, true)
})

test('one that cannot be opened again is said to both sides, and nothing flows until one is plugged in', async () => {
  let plugged = true
  let changed: () => void = () => undefined
  const { world, theo, mara } = await calling({
    async open(kinds) {
      if (!plugged) throw new Error('There is no microphone.')
      return kinds.map(kind => new FakeTrack(kind)) as unknown as MediaStreamTrack[]
    },
    onChange(listener) {
      changed = listener
      return () => undefined
    },
  })
  plugged = false
  const dead = theo.call.read().local.audio as unknown as FakeTrack
  dead.dies()
  await world.clock.pass(400)
  assert.is(theo.call.read().failure, 'There is no microphone.')
  assert.equal([theo.call.read().silent, theo.call.read().flowing], [true, false])
  assert.is(mara.call.read().other.microphone, false)
  plugged = true
  changed()
  await world.clock.pass(800)
  assert.equal([theo.call.read().silent, theo.call.read().flowing], [false, true])
  assert.is(mara.call.read().other.microphone, true)
})

test('whoever says they speak and sends nothing stops the meter of whoever does not hear them', async () => {
  const { world, theo, mara } = await calling()
  const peer = mara.peers[0]
  assert.ok(peer)
  peer.sounds = false
  await world.clock.pass(5_000)
  assert.is(theo.call.read().state, 'connected', 'their picture still arrives')
  assert.equal([theo.call.read().heard, theo.call.read().flowing], [false, false])
  peer.sounds = true
  await world.clock.pass(1_000)
  assert.is(theo.call.read().flowing, true)
})

test('a last frame that stands still is no picture', async () => {
  const { world, theo, mara } = await calling()
  const peer = mara.peers[0]
  assert.ok(peer)
  assert.is(theo.call.read().seen, true)
  peer.shows = false
  await world.clock.pass(3_500)
  assert.is(theo.call.read().seen, false)
  assert.is(theo.call.read().flowing, true, 'they are still heard')
})

test('until the meter runs, and while it does not, silence and black go out', async () => {
  const { theo } = await calling()
  const [audio, video] = [theo.call.read().local.audio, theo.call.read().local.video]
  assert.equal([audio?.enabled, video?.enabled], [false, false])
  theo.call.setPaid(true)
  assert.equal([audio?.enabled, video?.enabled], [true, true])
  theo.call.setMicrophone(false)
  theo.call.setPaid(false)
  theo.call.setPaid(true)
  assert.equal([audio?.enabled, video?.enabled], [false, true], 'a muted microphone stays so')
})

test('a screen takes the place of the camera, and gives it back when it is ended', async () => {
  const screen = new FakeTrack('video')
  const { world, theo, mara } = await calling({ screen: async () => screen as unknown as MediaStreamTrack })
  await theo.call.shareScreen(true)
  await world.clock.pass(400)
  assert.is(sent(theo, 'video'), screen)
  assert.is(mara.call.read().other.screen, true)
  screen.dies()
  await world.clock.pass(400)
  assert.is.not(sent(theo, 'video'), screen)
  assert.equal(mara.call.read().other, { microphone: true, camera: true, screen: false })
})

test.run()
