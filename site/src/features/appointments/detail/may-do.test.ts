import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isFreeToCancel, mayDo } from './may-do.ts'

const booked = {
  state: 'BOOKED' as const,
  side: 'CLIENT' as const,
  startsAt: '2026-12-08T12:00:00Z',
  endsAt: '2026-12-08T12:30:00Z',
  roomOpensAt: '2026-12-08T11:55:00Z',
  freeUntil: '2026-12-07T12:00:00Z',
  movesLeft: 1,
  answerBy: null,
}
const asked = { ...booked, state: 'REQUESTED' as const, answerBy: '2026-12-06T12:00:00Z' }
const at = (time: string) => Date.parse(time)

test('a client moves and cancels for nothing until the free hours are over, and enters from five minutes before', () => {
  const early = at('2026-12-07T11:59:59Z')
  assert.equal(mayDo(booked, early), { answer: false, cancel: true, move: true, enter: false })
  assert.ok(isFreeToCancel(booked, early))
  const late = at('2026-12-07T12:00:01Z')
  assert.equal(mayDo(booked, late), { answer: false, cancel: true, move: false, enter: false })
  assert.not.ok(isFreeToCancel(booked, late))
  assert.ok(mayDo(booked, at('2026-12-08T11:55:00Z')).enter)
  assert.not.ok(mayDo(booked, at('2026-12-08T12:30:00Z')).enter)
  assert.not.ok(mayDo(booked, at('2026-12-08T12:00:00Z')).cancel)
})

test('it is not moved more often than is left', () => {
  assert.not.ok(mayDo({ ...booked, movesLeft: 0 }, at('2026-12-01T00:00:00Z')).move)
})

test('a reader answers in time, and cancels only what they accepted', () => {
  const reader = { ...asked, side: 'READER' as const }
  assert.equal(mayDo(reader, at('2026-12-05T00:00:00Z')), {
    answer: true,
    cancel: false,
    move: false,
    enter: false,
  })
  assert.not.ok(mayDo(reader, at('2026-12-06T12:00:00Z')).answer)
})

test('what is over can only be looked at', () => {
  const over = { ...booked, state: 'CANCELLED' as const }
  assert.equal(mayDo(over, 0), { answer: false, cancel: false, move: false, enter: false })
})

test.run()
