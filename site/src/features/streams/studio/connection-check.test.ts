import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { FakeClock } from '../../call/fake-clock.ts'
import type { EngineState, EngineStats, LiveEngine } from '../engine/engine.ts'
import type { Grant } from '../player/video-session.ts'
import { type Checked, ConnectionCheck } from './connection-check.ts'

interface World {
  clock: FakeClock
  check: ConnectionCheck
  found: Checked[]
  stats: EngineStats | null
  /** What goes out each second. */
  bytes: number
  /** What the api answers, and what the engine comes to. */
  refusal: string | null
  state: EngineState
  calls: string[]
}

const test = suite<World>('the check of the connection')

test.before.each(world => {
  const clock = new FakeClock()
  Object.assign(world, {
    clock,
    found: [],
    calls: [],
    bytes: 125_000,
    refusal: null,
    state: { kind: 'live' },
  })
  world.stats = { bytes: 0, framesPerSecond: 24, width: 640, height: 360, roundTripMilliseconds: 30 }
  let look: () => void = () => undefined
  const engine = {
    read: () => ({ state: world.state }),
    subscribe(listener: () => void) {
      look = listener
      return () => undefined
    },
    async publish() {
      world.calls.push('publish')
      look()
    },
    leave: async () => void world.calls.push('leave'),
    async stats() {
      if (world.stats) world.stats = { ...world.stats, bytes: world.stats.bytes + world.bytes }
      return world.stats
    },
  } as unknown as LiveEngine
  world.check = new ConnectionCheck(
    {
      async join() {
        if (world.refusal) return { refused: world.refusal }
        return { grant: { expiresAt: new Date(300_000).toISOString() } as Grant }
      },
      open: async () => engine,
      begin: engine => engine.publish({} as MediaStream),
      serverNow: () => 0,
      monotonic: () => clock.now(),
      after(milliseconds, act) {
        let isOver = false
        void clock.wait(milliseconds).then(() => isOver || act())
        return () => {
          isOver = true
        }
      },
    },
    checked => world.found.push(checked),
  )
})

const kinds = ({ found }: World) => found.map(({ kind }) => kind)

test('a good way is found in some seconds, and nothing is sent after', async world => {
  world.check.start('camera')
  await world.clock.pass(8_000)
  assert.equal(kinds(world), ['idle', 'checking', 'good'])
  const [last] = world.found.slice(-1)
  assert.equal(last?.kind === 'good' && last.health, {
    ...{ kilobitsPerSecond: 1_000, framesPerSecond: 24, delayMilliseconds: 30 },
  })
  assert.equal(world.calls, ['publish', 'leave'])
})

test('a weak one is found with what is weak about it', async world => {
  world.bytes = 5_000
  world.check.start('camera')
  await world.clock.pass(8_000)
  const [last] = world.found.slice(-1)
  assert.is(last?.kind === 'weak' && last.weakness, 'bitrate')
})

test('an engine that is not reached is found so, and may be tried again', async world => {
  world.state = { kind: 'reconnecting' }
  world.check.start('camera')
  await world.clock.pass(17_000)
  assert.equal(kinds(world), ['idle', 'checking', 'failed'])
  world.state = { kind: 'live' }
  world.check.start('voice')
  await world.clock.pass(8_000)
  assert.is(world.found.at(-1)?.kind, 'good')
})

test('a no of the api is shown with its words', async world => {
  world.refusal = 'Publish your profile first.'
  world.check.start('camera')
  await world.clock.pass(1_000)
  assert.equal(world.found.at(-1), { kind: 'failed', message: 'Publish your profile first.' })
})

test('a page that goes live meanwhile sends no more to the check', async world => {
  world.check.start('camera')
  await world.clock.pass(1_200)
  world.check.stop()
  await world.clock.pass(20_000)
  assert.equal(kinds(world), ['idle', 'checking', 'idle'])
  assert.equal(world.calls, ['publish', 'leave'])
})

test.run()
