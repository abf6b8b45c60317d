import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  amountToCapture,
  clarifyUntil,
  dueAt,
  isLate,
  isOpen,
  mayAskMore,
  mayCancel,
  seesMedia,
  sideOf,
  warningDue,
} from './answer.ts'

const asked = new Date('2026-11-30T10:00:00.250Z')
const after = (minutes: number, ms = 0) => new Date(asked.getTime() + minutes * 60_000 + ms)
const waits = (promisedMinutes: number, over: object = {}) => ({
  ...{ state: 'REQUESTED' as const, requestedAt: asked, promisedMinutes, beganAt: null, warned: null },
  dueAt: dueAt(asked, promisedMinutes),
  ...over,
})

test('an answer is due so long after it was asked for, to the millisecond', () => {
  assert.equal(dueAt(asked, 60), new Date('2026-11-30T11:00:00.250Z'))
  assert.equal(dueAt(asked, 10_080), new Date('2026-12-07T10:00:00.250Z'))
})

test('it may be delivered until it is due, and is late from then on', () => {
  const answer = waits(60)
  assert.equal([isOpen(answer, after(60, -1)), isLate(answer, after(60, -1))], [true, false])
  assert.equal([isOpen(answer, after(60)), isLate(answer, after(60))], [false, true])
  const delivered = { ...answer, state: 'DELIVERED' as const }
  assert.equal([isOpen(delivered, after(1)), isLate(delivered, after(90))], [false, false])
})

test('its client takes it back before the reader begins', () => {
  assert.ok(mayCancel(waits(60), after(60, -1)))
  assert.not.ok(mayCancel(waits(60), after(60)))
  assert.not.ok(mayCancel(waits(60, { beganAt: after(1) }), after(2)))
  assert.not.ok(mayCancel(waits(60, { state: 'DECLINED' }), after(2)))
})

test('only what was delivered is paid for', () => {
  assert.is(amountToCapture(999n, 'DELIVERED'), 999n)
  for (const ended of ['LATE', 'DECLINED', 'CANCELLED'] as const) assert.is(amountToCapture(999n, ended), 0n)
})

test('the reader is warned at half of the time and an hour before the end, once each', () => {
  assert.is(warningDue(waits(1440), after(720, -1)), null)
  assert.is(warningDue(waits(1440), after(720)), 'HALF')
  assert.is(warningDue(waits(1440, { warned: 'HALF' }), after(1380, -1)), null)
  assert.is(warningDue(waits(1440, { warned: 'HALF' }), after(1380)), 'SOON')
  assert.is(warningDue(waits(1440), after(1380)), 'SOON', 'not of the half when the end is near')
  assert.is(warningDue(waits(1440, { warned: 'SOON' }), after(1439)), null)
  assert.is(warningDue(waits(1440), after(1440)), null, 'not when it is late')
  assert.is(warningDue(waits(1440, { state: 'DELIVERED' }), after(1380)), null)
})

test('of an hour the half alone is worth a warning', () => {
  assert.is(warningDue(waits(60), after(30, -1)), null)
  assert.is(warningDue(waits(60), after(30)), 'HALF')
  assert.is(warningDue(waits(60, { warned: 'HALF' }), after(59)), null)
  assert.is(warningDue(waits(120), after(60)), 'HALF')
  assert.is(warningDue(waits(180), after(120)), 'SOON')
})

test('one question is free for some days after the delivery', () => {
  const delivered = { state: 'DELIVERED' as const, endedAt: asked, clarificationDays: 7, clarification: null }
  assert.equal(clarifyUntil(delivered), after(7 * 1440))
  assert.ok(mayAskMore(delivered, after(7 * 1440, -1)))
  assert.not.ok(mayAskMore(delivered, after(7 * 1440)))
  assert.not.ok(mayAskMore({ ...delivered, clarification: 'Why?' }, after(1)))
  assert.not.ok(mayAskMore({ ...delivered, clarificationDays: 0 }, asked))
  assert.is(clarifyUntil({ ...delivered, state: 'LATE' }), null)
  assert.not.ok(mayAskMore({ ...delivered, state: 'LATE' }, after(1)))
})

test('who is a side, and what each may play', () => {
  const sides = { clientId: 'a', readerId: 'b' }
  assert.equal(
    ['a', 'b', 'c'].map(id => sideOf(sides, id)),
    ['CLIENT', 'READER', null],
  )
  assert.ok(seesMedia({ state: 'REQUESTED' }, 'READER'))
  assert.not.ok(seesMedia({ state: 'REQUESTED' }, 'CLIENT'))
  assert.ok(seesMedia({ state: 'DELIVERED' }, 'CLIENT'))
})

test.run()
