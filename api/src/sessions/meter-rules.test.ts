import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  chargedOf,
  costOf,
  dueSlot,
  endMeter,
  feeOf,
  isOpen,
  type Meter,
  type MeterState,
  minutesLeft,
  nextChargeFor,
  pauseMeter,
  sharedAt,
  shareOf,
  startMeter,
} from './meter.ts'

const MINUTE_MS = 60_000
const began = new Date('2026-11-01T10:00:00.250Z')
const after = (milliseconds: number) => new Date(began.getTime() + milliseconds)

const meterWith = (part: Partial<Meter> = {}): Meter =>
  ({
    rate: 299n,
    billsBy: 'SECOND',
    feeBasisPoints: 3000,
    state: 'CONNECTING',
    minuteLimit: null,
    minutes: 0,
    sharedMs: 0n,
    booked: null,
    bookedHeld: 0n,
    bookedMs: 0n,
    bookedCost: null,
    graceMsLeft: 30_000,
    activeSince: null,
    nextChargeAt: null,
    waitedUntil: null,
    startedAt: null,
    pausedAt: null,
    endedAt: null,
    ending: null,
    cost: null,
    fee: null,
    ...part,
  }) as Meter

test('a meter is open from the moment it waits for both until it ends', () => {
  const states: MeterState[] = ['PENDING', 'CONNECTING', 'ACTIVE', 'PAUSED', 'ENDED']
  assert.equal(
    states.filter(state => isOpen({ state })),
    ['CONNECTING', 'ACTIVE', 'PAUSED'],
  )
})

test('a slot is a tenth of a second within the minute, rounded down', () => {
  assert.is(dueSlot(new Date('2026-11-01T10:00:00.000Z')), 0)
  assert.is(dueSlot(new Date('2026-11-01T10:00:00.199Z')), 1)
  assert.is(dueSlot(new Date('2026-11-01T10:00:59.999Z')), 599)
  assert.is(dueSlot(new Date('2026-11-01T10:01:00.050Z')), 0)
})

test('time is shared while the meter runs, and none is taken back', () => {
  assert.is(sharedAt({ sharedMs: 1_500n, activeSince: null }, after(9_000)), 1_500n)
  assert.is(sharedAt({ sharedMs: 1_500n, activeSince: began }, after(750)), 2_250n)
  assert.is(sharedAt({ sharedMs: 1_500n, activeSince: began }, after(-750)), 1_500n)
})

test('by the second: whole seconds, rounded down, and never more than was held', () => {
  const cost = (minutes: number, sharedMs: bigint) => costOf(meterWith({ minutes }), sharedMs)
  assert.is(cost(1, 0n), 0n)
  assert.is(cost(1, 999n), 0n)
  assert.is(cost(1, 1_000n), 4n)
  assert.is(cost(1, 1_999n), 4n)
  assert.is(cost(2, 89_999n), 443n)
  assert.is(cost(2, 120_000n), 598n)
  assert.is(cost(2, 150_000n), 598n)
  assert.is(cost(0, 5_000n), 0n)
})

test('by the minute: every minute that was begun', () => {
  const cost = (minutes: number, sharedMs: bigint) =>
    costOf(meterWith({ minutes, billsBy: 'MINUTE' }), sharedMs)
  assert.is(cost(2, 0n), 0n)
  assert.is(cost(2, 1n), 299n)
  assert.is(cost(2, 60_000n), 299n)
  assert.is(cost(2, 60_001n), 598n)
  assert.is(cost(2, 180_000n), 598n)
})

test('the fee is of the whole cost, once, rounded down; the share is the rest', () => {
  assert.is(feeOf(299n, 3000), 89n)
  assert.is(shareOf(299n, 3000), 210n)
  assert.is(feeOf(0n, 3000), 0n)
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), fc.integer({ min: 0, max: 10_000 }), (cost, points) => {
      assert.is(feeOf(cost, points) + shareOf(cost, points), cost)
      assert.ok(feeOf(cost, points) >= 0n && shareOf(cost, points) >= 0n)
    }),
  )
})

test('what was held is the rate for each of its minutes', () => {
  assert.is(chargedOf({ rate: 299n, minutes: 3, bookedHeld: 0n }), 897n)
})

test('the next minute begins at once, or when the paid one is used up', () => {
  assert.equal(nextChargeFor({ minutes: 0, sharedMs: 0n }, began), began)
  assert.equal(nextChargeFor({ minutes: 1, sharedMs: 12_345n }, began), after(MINUTE_MS - 12_345))
  assert.equal(nextChargeFor({ minutes: 2, sharedMs: 60_001n }, began), after(MINUTE_MS - 1))
  assert.equal(nextChargeFor({ minutes: 1, sharedMs: 75_000n }, began), began)
})

test('minutes left: what the wallet covers and was agreed to, and the paid one that runs', () => {
  const left = (part: Partial<Parameters<typeof minutesLeft>[0]>) =>
    minutesLeft({
      at: began,
      sharedMs: 0n,
      activeSince: null,
      minutesCharged: 0,
      rate: 299n,
      walletBalance: 299n * 3n + 298n,
      minuteLimit: null,
      ...part,
    })
  assert.is(left({}), 3)
  assert.is(left({ minuteLimit: 2 }), 2)
  assert.is(left({ minuteLimit: 10 }), 3)
  assert.is(left({ walletBalance: 0n }), 0)
  const running = { minutesCharged: 1, activeSince: began }
  assert.is(left({ ...running, at: after(1) }), 4)
  assert.is(left({ ...running, at: after(MINUTE_MS) }), 3)
  assert.is(left({ ...running, at: after(2 * MINUTE_MS) }), 3)
  assert.is(left({ ...running, minuteLimit: 2, at: after(500) }), 2)
  assert.is(left({ ...running, minutesCharged: 3, minuteLimit: 2, at: after(500) }), 3)
})

test('a meter starts, pauses and goes on, and its interruptions use up one budget', () => {
  const meter = meterWith({ minutes: 1 })
  startMeter(meter, began)
  assert.is(meter.state, 'ACTIVE')
  assert.equal(
    [meter.activeSince, meter.startedAt, meter.nextChargeAt, meter.graceMsLeft],
    [began, began, after(MINUTE_MS), 30_000],
  )

  pauseMeter(meter, after(20_500))
  assert.is(meter.state, 'PAUSED')
  assert.is(meter.sharedMs, 20_500n)
  assert.equal(
    [meter.activeSince, meter.nextChargeAt, meter.pausedAt, meter.waitedUntil],
    [null, null, after(20_500), after(50_500)],
  )

  startMeter(meter, after(32_500))
  assert.is(meter.graceMsLeft, 18_000)
  assert.equal(
    [meter.startedAt, meter.activeSince, meter.nextChargeAt, meter.waitedUntil, meter.pausedAt],
    [began, after(32_500), after(32_500 + MINUTE_MS - 20_500), null, null],
  )

  pauseMeter(meter, after(40_000))
  assert.equal(meter.waitedUntil, after(58_000))
  startMeter(meter, after(90_000))
  assert.is(meter.graceMsLeft, 0)
})

test('a meter ends at a moment, with what it cost', () => {
  const meter = meterWith({ minutes: 2, sharedMs: 30_000n })
  startMeter(meter, began)
  endMeter(meter, 'GUEST_ENDED', after(45_500))
  assert.is(meter.sharedMs, 75_500n)
  assert.equal(
    [meter.state, meter.ending, meter.endedAt, meter.cost, meter.fee],
    ['ENDED', 'GUEST_ENDED', after(45_500), 373n, 111n],
  )
  assert.equal([meter.activeSince, meter.nextChargeAt, meter.waitedUntil], [null, null, null])
})

test('minutes that are forgiven are taken off the cost, and never more than there is', () => {
  const ended = (forgivenMinutes: number) => {
    const meter = meterWith({ minutes: 2, sharedMs: 30_000n })
    startMeter(meter, began)
    endMeter(meter, 'STAFF_ENDED', after(45_500), { forgivenMinutes })
    return [meter.cost, meter.forgiven, meter.fee]
  }
  assert.equal(ended(0), [373n, 0n, 111n])
  assert.equal(ended(1), [74n, 299n, 22n])
  assert.equal(ended(2), [0n, 373n, 0n])
})

test('of booked time is forgiven what the minutes do not cover', () => {
  const booked = { subjectId: 'a', price: 1_000n, from: began, until: after(MINUTE_MS) }
  const meter = meterWith({ minutes: 1, booked, bookedHeld: 1_000n })
  startMeter(meter, began)
  endMeter(meter, 'STAFF_ENDED', after(2 * MINUTE_MS), { forgivenMinutes: 2 })
  assert.equal([meter.cost, meter.bookedCost, meter.forgiven], [701n, 701n, 598n])
})

test.run()
