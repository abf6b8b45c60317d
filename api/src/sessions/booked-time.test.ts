import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bookedCostOf, hostMissingMs } from './booked-time.ts'
import {
  connectsUntil,
  endMeter,
  type Meter,
  minutesLeft,
  nextChargeFor,
  pauseMeter,
  startMeter,
} from './meter.ts'

const MINUTE = 60_000
const START = Date.parse('2026-12-02T18:00:00Z')
const at = (minutes: number) => new Date(START + minutes * MINUTE)
const booked = { subjectId: 'an appointment', price: 8970n, from: at(0), until: at(30) }
const pause = (from: number, to: number, lost: 'HOST' | 'GUEST' | null) => ({
  from: at(from),
  to: at(to),
  lost,
})
const course = { hostCameAt: at(-1), endedAt: at(30), endedByHost: false, pauses: [] }

test('a host who was there all the time was missing for nothing', () => {
  assert.is(hostMissingMs(booked, course), 0)
  assert.is(hostMissingMs(booked, { ...course, endedAt: at(10) }), 0, 'the guest left early')
})

test('a host who comes late was missing until then', () => {
  assert.is(hostMissingMs(booked, { ...course, hostCameAt: at(4) }), 4 * MINUTE)
  assert.is(hostMissingMs(booked, { ...course, hostCameAt: null }), 30 * MINUTE)
})

test('what was lost on the host’s side counts, on the guest’s it does not, on both it does', () => {
  const pauses = [pause(2, 4, 'GUEST'), pause(5, 6, 'HOST'), pause(9, 12, null)]
  assert.is(hostMissingMs(booked, { ...course, pauses }), 4 * MINUTE)
})

test('what comes after the end counts when the host ended it, or was lost then', () => {
  assert.is(hostMissingMs(booked, { ...course, endedAt: at(20), endedByHost: true }), 10 * MINUTE)
  const lost = [pause(15, 20, 'HOST')]
  assert.is(hostMissingMs(booked, { ...course, endedAt: at(20), pauses: lost }), 15 * MINUTE)
  const before = [pause(15, 16, 'HOST')]
  assert.is(hostMissingMs(booked, { ...course, endedAt: at(20), pauses: before }), MINUTE)
})

test('no moment counts twice, and none outside of the booked time', () => {
  const pauses = [pause(-2, 3, 'HOST'), pause(2, 5, 'HOST'), pause(29, 40, 'HOST')]
  const all = { ...course, hostCameAt: at(4), endedAt: at(40), endedByHost: true, pauses }
  assert.is(hostMissingMs(booked, all), 6 * MINUTE)
})

test('booked time costs its price less what was missing, rounded down', () => {
  assert.is(bookedCostOf(booked, 8970n, 0), 8970n)
  assert.is(bookedCostOf(booked, 8970n, 1), 8969n)
  assert.is(bookedCostOf(booked, 8970n, 15 * MINUTE), 4485n)
  assert.is(bookedCostOf(booked, 8970n, 30 * MINUTE), 0n)
  assert.is(bookedCostOf(booked, 0n, 0), 0n, 'the two never met')
})

const meterWith = (part: Partial<Meter> = {}): Meter =>
  ({
    rate: 299n,
    billsBy: 'SECOND',
    feeBasisPoints: 3000,
    state: 'CONNECTING',
    minuteLimit: 0,
    minutes: 0,
    sharedMs: 0n,
    graceMsLeft: 2 * MINUTE,
    activeSince: null,
    startedAt: null,
    pausedAt: null,
    booked,
    bookedHeld: booked.price,
    bookedMs: 0n,
    ...part,
  }) as Meter

test('the first minute is due when the booked time is over, or later', () => {
  assert.equal(nextChargeFor(meterWith(), at(-5)), at(30))
  assert.equal(nextChargeFor(meterWith(), at(31)), at(31))
  assert.equal(nextChargeFor(meterWith({ minutes: 1, sharedMs: 30_000n }), at(32)), at(32.5))
})

test('whoever connects is waited for as long as the time is booked', () => {
  assert.equal(connectsUntil(meterWith(), at(-5), 60), at(30))
  assert.equal(connectsUntil({ booked: null }, at(0), 60), at(1))
})

test('an interruption is waited out to the end of the booked time, and uses up nothing', () => {
  const meter = meterWith()
  startMeter(meter, at(1))
  pauseMeter(meter, at(10))
  assert.is(meter.bookedMs, BigInt(9 * MINUTE))
  assert.is(meter.sharedMs, 0n)
  assert.equal(meter.waitedUntil, at(30))
  startMeter(meter, at(20))
  assert.is(meter.graceMsLeft, 2 * MINUTE)
  meter.minuteLimit = 5
  pauseMeter(meter, at(29))
  assert.equal(meter.waitedUntil, at(32), 'with minutes agreed to, the budget begins after it')
  startMeter(meter, at(31))
  assert.is(meter.graceMsLeft, MINUTE)
})

test('time is told apart at the end of what was booked', () => {
  const meter = meterWith({ minuteLimit: 5, minutes: 2 })
  startMeter(meter, at(28))
  endMeter(meter, 'GUEST_ENDED', at(31.5), { hostMissingMs: MINUTE })
  assert.is(meter.bookedMs, BigInt(2 * MINUTE))
  assert.is(meter.sharedMs, BigInt(1.5 * MINUTE))
  assert.is(meter.bookedCost, 8671n)
  assert.is(meter.cost, 8671n + 448n)
  assert.is(meter.fee, 2735n)
})

test('minutes left are those that are booked, and what was agreed to after them', () => {
  const reading = {
    at: at(27.5),
    sharedMs: 0n,
    activeSince: at(1),
    minutesCharged: 0,
    rate: 299n,
    walletBalance: 0n,
  }
  assert.is(minutesLeft({ ...reading, minuteLimit: 0, bookedUntil: at(30) }), 3)
  const rich = { ...reading, walletBalance: 2990n, bookedUntil: at(30) }
  assert.is(minutesLeft({ ...rich, minuteLimit: 5 }), 8)
  assert.is(minutesLeft({ ...rich, at: at(31), minutesCharged: 2, minuteLimit: 5 }), 4)
})

test.run()
