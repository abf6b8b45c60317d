import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Client, Page } from '../../test/people.ts'
import { ReadingModel } from '../../test/reading-model.ts'
import { openWorld, type World } from '../../test/world.ts'
import { decideCase } from '../aftercare/disputes/decide-case.ts'
import { disputeReading } from '../aftercare/disputes/dispute-reading.ts'
import { Tip } from '../aftercare/tips/tip.ts'
import { tipReader } from '../aftercare/tips/tip-reader.ts'
import { money } from '../foundation/money.ts'
import { Dispute } from '../trust/index.ts'
import { extendReading } from './extend-reading.ts'
import { Reading } from './reading.ts'

/**
 * Random interleavings of what two people, a meter and time can do to a reading, against a model in plain words.
 * MODEL_RUNS sets how many (500), MODEL_SEED repeats one run.
 */
const RUNS = Number(process.env.MODEL_RUNS ?? 500)
const SEED = process.env.MODEL_SEED ? Number(process.env.MODEL_SEED) : Date.now() % 2 ** 31

const side = fc.constantFrom('client' as const, 'reader' as const)
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('topUp' as const), minor: fc.integer({ min: 1, max: 1500 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('ring' as const),
      minutes: fc.option(fc.integer({ min: 3, max: 6 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('extend' as const),
      minutes: fc.integer({ min: 1, max: 9 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('accept' as const) }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('come' as const), side }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('drop' as const), side }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('reload' as const), side }) },
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('pass' as const), seconds: fc.integer({ min: 1, max: 100 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('lag' as const), seconds: fc.integer({ min: 1, max: 150 }) }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('tick' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('end' as const), side, times: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('tip' as const), minor: fc.integer({ min: 100, max: 900 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('refund' as const), percent: fc.integer({ min: 0, max: 100 }) }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

test('every interleaving costs what the model computes', async () => {
  const world = await openWorld()
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), steps => play(world, steps)),
      { numRuns: RUNS, seed: SEED, endOnFailure: false },
    )
    assert.equal(
      await world.audit(),
      [],
      'the ledger sums to zero and every balance follows from its entries',
    )
  } finally {
    await world.close()
  }
})

async function play(world: World, steps: readonly Step[]): Promise<void> {
  const { mara, settle } = world
  const client = await world.stranger()
  await mara.goesOnline()
  const model = new ReadingModel({ rate: 299n, feeBasisPoints: 3000n, minimumMinutes: 3n, graceSeconds: 120 })
  const room = new Room(world, client)
  try {
    for (const next of steps) {
      await take(room, model, next)
      await room.compare(model)
    }
  } finally {
    await room.clear()
    await settle()
  }
}

/** The steps' effects on the real thing and on the model; ticks follow time at once, as they do each second. */
async function take(room: Room, model: ReadingModel, next: Step): Promise<void> {
  switch (next.does) {
    case 'topUp':
      model.topsUp(BigInt(next.minor))
      return room.client.topsUp(next.minor)
    case 'ring':
      assert.is(await room.ring(next.minutes), model.rings(next.minutes))
      return
    case 'extend':
      model.extends(next.minutes)
      return room.extend(next.minutes)
    case 'accept':
      model.accepts()
      return room.accept()
    case 'come':
      model.comes(next.side)
      await room.come(next.side)
      model.settles()
      return room.world.meter.tick()
    case 'drop':
      model.drops(next.side)
      return room.drop(next.side)
    case 'reload':
      model.drops(next.side)
      return room.reload(next.side)
    case 'pass':
      for (let second = 0; second < next.seconds; second++) {
        model.passes(1)
        model.settles()
      }
      await room.world.advance(next.seconds)
      return room.world.meter.tick()
    case 'lag':
      // Time passes and no meter looks: whoever stops the meter settles what fell due.
      if (model.state !== 'ACTIVE') return
      model.passes(next.seconds)
      return room.world.advance(next.seconds)
    case 'tick':
      model.settles()
      return room.world.meter.tick()
    case 'end':
      model.ends()
      return room.end(next.side, next.times)
    case 'tip':
      assert.is(await room.tip(next.minor), model.tipped(BigInt(next.minor)))
      return
    case 'refund':
      return room.refund(model.refunds(BigInt(next.percent)), model.cost())
  }
}

class Room {
  readonly world: World
  readonly client: Client
  #id: string | null = null
  #pages: Partial<Record<'client' | 'reader', Page>> = {}

  constructor(world: World, client: Client) {
    this.world = world
    this.client = client
  }

  async ring(minutes: number | null): Promise<boolean> {
    // A ring that nobody answered took the reader offline.
    await this.world.mara.goesOnline()
    const answer = await this.client.requests(this.world.mara, 'CHAT', randomUUID(), minutes ?? undefined)
    if (!(answer instanceof Reading)) return false
    this.#id = answer.id
    this.#pages = {}
    return true
  }

  async accept(): Promise<void> {
    if (this.#id) await this.world.mara.accepts({ id: this.#id })
  }

  async extend(minutes: number): Promise<void> {
    if (this.#id) await extendReading(this.world.app, this.client.viewer, this.#id, minutes)
  }

  async come(who: 'client' | 'reader'): Promise<void> {
    if (!this.#id) return
    const person = who === 'client' ? this.client : this.world.mara
    const page = this.#pages[who] ?? (await person.enters({ id: this.#id }))
    this.#pages[who] = page
    await person.joins(page)
  }

  async drop(who: 'client' | 'reader'): Promise<void> {
    const page = this.#pages[who]
    if (page) await (who === 'client' ? this.client : this.world.mara).leaves(page)
  }

  /** The new page enters before the old one is noticed to be gone. */
  async reload(who: 'client' | 'reader'): Promise<void> {
    if (!this.#id) return
    const old = this.#pages[who]
    this.#pages[who] = await (who === 'client' ? this.client : this.world.mara).enters({ id: this.#id })
    old?.closes()
  }

  async end(who: 'client' | 'reader', times: number): Promise<void> {
    const id = this.#id
    const person = who === 'client' ? this.client : this.world.mara
    if (id) await Promise.all(Array.from({ length: times }, () => person.ends({ id })))
  }

  async tip(minor: number): Promise<boolean> {
    if (!this.#id) return false
    const tip = { readingId: this.#id, amount: money(BigInt(minor), 'USD'), idempotencyKey: randomUUID() }
    return (await tipReader(this.world.app, this.client.viewer, tip)) instanceof Tip
  }

  /** Disputed, and decided by staff; null where the model has nothing to dispute. */
  async refund(minor: bigint | null, cost: bigint): Promise<void> {
    if (!this.#id) return
    const { app } = this.world
    const input = { reason: 'OTHER' as const, comment: 'Wrong.', idempotencyKey: randomUUID() }
    const opened = await disputeReading(app, this.client.viewer, { ...input, readingId: this.#id })
    assert.is(opened instanceof Dispute, minor !== null)
    if (!(opened instanceof Dispute) || minor === null) return
    const decision = minor === 0n ? 'UPHELD' : minor === cost ? 'REFUND_FULL' : 'REFUND_PART'
    const amount = decision === 'REFUND_PART' ? money(minor, 'USD') : null
    const decided = {
      caseId: opened.id,
      decision,
      amount,
      note: 'So.',
      version: opened.version,
      idempotencyKey: randomUUID(),
    } as const
    assert.instance(await decideCase(app, await this.world.viewer('ines'), decided), Dispute)
  }

  async compare(model: ReadingModel): Promise<void> {
    assert.is((await this.client.wallet()).balance.minor, model.wallet, 'wallet')
    if (!this.#id) return
    const { state, meter } = await this.client.sees({ id: this.#id })
    if (state === 'EXPIRED') return this.#forget(model)
    if (state === 'ENDED' && model.state === 'CONNECTING') return this.#forget(model)
    assert.is(state, model.state)
    if (state !== 'ACTIVE') assert.is(meter.sharedMilliseconds, model.sharedSeconds * 1000, 'shared time')
    assert.is(meter.charged.minor, state === 'ENDED' ? model.cost() : model.charged, 'charged')
    assert.ok(meter.charged.minor * 60n <= 299n * BigInt(meter.minutesCharged * 60))
  }

  /** Nobody answered, or nobody came: no money was in it. */
  #forget(model: ReadingModel): void {
    model.state = 'ENDED'
    assert.is(model.charged, 0n)
  }

  async clear(): Promise<void> {
    if (this.#id) {
      await this.client.cancels({ id: this.#id })
      await this.client.ends({ id: this.#id })
    }
  }
}

test.run()
