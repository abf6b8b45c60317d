import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Door, groupDoor, readingDoor } from '../../test/sessions/session-doors.ts'
import { SessionRoom } from '../../test/sessions/session-room.ts'
import { TwoNodes } from '../../test/two-nodes.ts'
import { openWorld, type World } from '../../test/world.ts'
import { busyWith } from '../availability/index.ts'

/**
 * Random interleavings of what pages, people, two processes and time can do to a session, held against what is known of everybody's
 * signs of life. MODEL_RUNS sets how many of each kind (150), MODEL_SEED repeats one run.
 */
const RUNS = Number(process.env.MODEL_RUNS ?? 150)
const SEED = process.env.MODEL_SEED ? Number(process.env.MODEL_SEED) : Date.now() % 2 ** 31

const who = fc.integer({ min: 0, max: 3 })
const at = fc.integer({ min: 0, max: 1 })
const page = fc.constantFrom(0, 0, 0, 1)
/** Seldom a whole second. */
const ms = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 7_321 }) },
  { weight: 1, arbitrary: fc.integer({ min: 7_322, max: 71_777 }) },
)
const calm = [
  { weight: 2, arbitrary: fc.record({ does: fc.constant('admit' as const) }) },
  { weight: 8, arbitrary: fc.record({ does: fc.constant('come' as const), who, page, at }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('open' as const), who, page, at }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('join' as const), who, at }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('leave' as const), who, at }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('close' as const), who, which: fc.nat({ max: 2 }) }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('sign' as const), who, signs: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('hush' as const),
      who,
      at,
      ms: fc.integer({ min: 1, max: 8_999 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('send' as const), who, at }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('signal' as const), who, at }) },
  { weight: 8, arbitrary: fc.record({ does: fc.constant('pass' as const), ms }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('end' as const), who, at }) },
] as const
const step = fc.oneof(
  ...calm,
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('blink' as const),
      who,
      at,
      times: fc.integer({ min: 1, max: 3 }),
      ms: fc.integer({ min: 1, max: 9_999 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('lag' as const), ms }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('tick' as const), at }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('die' as const), at }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('stall' as const), at }) },
)
const length = { minLength: 5, maxLength: 30 }
/** One in three without processes that are late or die: then what was surely shared is charged. */
const anySteps = fc.oneof(
  { weight: 2, arbitrary: fc.array(step, length) },
  { weight: 1, arbitrary: fc.array(fc.oneof(...calm), length) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

for (const [title, open] of [
  ['a reading costs what was shared, however its pages come and go', readingDoor],
  ['each of three who pay is charged for what they shared', groupDoor],
] as const)
  test(title, async () => {
    const world = await openWorld()
    const nodes = await TwoNodes.open(world)
    try {
      await fc.assert(
        fc.asyncProperty(anySteps, steps => play(world, nodes, open, steps)),
        { numRuns: RUNS, seed: SEED, includeErrorInReport: true },
      )
      assert.equal(await world.audit(), [])
    } finally {
      await nodes.close()
      await world.close()
    }
  })

async function play(
  world: World,
  nodes: TwoNodes,
  open: (world: World, nodes: TwoNodes) => Promise<Door>,
  steps: readonly Step[],
): Promise<void> {
  await nodes.clear()
  const { mara } = world
  const before = (await mara.earnings()).balance.minor
  const room = new SessionRoom(await open(world, nodes), nodes)
  try {
    await room.begins()
    await room.admits()
    await room.opens(0, 0, 0)
    await room.joins(0, 0)
    for (const next of steps) await take(room, next)
    await room.closesDown()
    assert.is((await mara.earnings()).balance.minor - before, room.earned, 'the share of the reader')
    for (const { viewer } of room.people) assert.is(await busyWith(world.app.db, viewer.id), null)
  } finally {
    // A run that failed leaves nothing behind for those that make it smaller.
    await nodes.clear()
    await room.door.ends(nodes.app(0), room.door.host)
  }
}

async function take(room: SessionRoom, next: Step): Promise<void> {
  switch (next.does) {
    case 'admit':
      return room.admits()
    case 'come':
      room.signs(next.who, true)
      await room.opens(next.who, next.page, next.at)
      return room.joins(next.who, next.at)
    case 'open':
      return room.opens(next.who, next.page, next.at)
    case 'join':
      return room.joins(next.who, next.at)
    case 'leave':
      return room.leaves(next.who, next.at)
    case 'blink':
      for (let blink = 0; blink < next.times; blink++) {
        await room.leaves(next.who, next.at)
        await room.lags(next.ms)
        await room.joins(next.who, next.at)
      }
      return
    case 'close':
      return room.closes(next.who, next.which)
    case 'sign':
      return room.signs(next.who, next.signs)
    case 'hush':
      // Their pages fall silent, and the other side goes on talking.
      room.signs(next.who, false)
      await room.passes(next.ms)
      return room.sends(next.who + 1, next.at)
    case 'send':
      return room.sends(next.who, next.at)
    case 'signal':
      return room.signals(next.who, next.at)
    case 'pass':
      return room.passes(next.ms)
    case 'lag':
      return room.lags(next.ms)
    case 'tick':
      return room.ticks(next.at)
    case 'die':
      return room.dies(next.at)
    case 'stall':
      return room.stalls(next.at)
    case 'end':
      return room.ends(next.who, next.at)
  }
}

test.run()
