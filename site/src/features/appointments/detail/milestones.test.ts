import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { milestonesOf } from './milestones.ts'

const booked = {
  state: 'BOOKED' as const,
  requestedAt: '2026-12-01T10:00:00.000Z',
  acceptedAt: '2026-12-01T11:00:00.000Z',
  endedAt: null,
  cancelledBy: null,
  moved: [],
  freeUntil: '2026-12-07T12:00:00.000Z',
  roomOpensAt: '2026-12-08T11:55:00.000Z',
  startsAt: '2026-12-08T12:00:00.000Z',
  endsAt: '2026-12-08T12:30:00.000Z',
}
const named = (appointment: Parameters<typeof milestonesOf>[0]) =>
  milestonesOf(appointment).map(({ what, isToCome }) => `${what}${isToCome ? '?' : ''}`)

test('what stands has what was and what is to come', () => {
  assert.equal(named(booked), ['ASKED', 'ACCEPTED', 'FREE_UNTIL?', 'ROOM?', 'BEGINS?'])
})

test('each move stands where it was made, with both times', () => {
  const move = (at: string) => ({ at, from: '2026-12-07T12:00:00.000Z', to: booked.startsAt })
  const moved = [move('2026-12-01T10:30:00.000Z'), move('2026-12-01T12:00:00.000Z')]
  assert.equal(named({ ...booked, moved }).slice(0, 4), ['ASKED', 'MOVED', 'ACCEPTED', 'MOVED'])
  const [, first] = milestonesOf({ ...booked, moved })
  assert.equal(first?.between, { from: '2026-12-07T12:00:00.000Z', to: '2026-12-08T12:00:00.000Z' })
})

test('what was asked for late was never free to cancel', () => {
  assert.equal(named({ ...booked, requestedAt: '2026-12-08T09:00:00.000Z', acceptedAt: null }), [
    'ASKED',
    'ROOM?',
    'BEGINS?',
  ])
})

test('what is over ends with how, and who cancelled it is said', () => {
  const endedAt = '2026-12-02T10:00:00.000Z'
  assert.equal(named({ ...booked, state: 'CANCELLED', cancelledBy: 'READER', endedAt }), [
    'ASKED',
    'ACCEPTED',
    'CANCELLED_BY_READER',
  ])
  assert.equal(named({ ...booked, state: 'COMPLETED', endedAt }), ['ASKED', 'ACCEPTED', 'COMPLETED'])
})

test.run()
