import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bookedCostOf } from '../sessions/booked-time.ts'
import { shareOf } from '../sessions/meter.ts'
import {
  type AppointmentRow,
  type AppointmentState,
  amountToCapture,
  answerBy,
  freeUntil,
  isRoomOpen,
  mayCancel,
  mayMove,
  outcomeOf,
  priceOf,
  refundBasisPoints,
  remindersDue,
  roomOpensAt,
  type Side,
  sideOf,
  type Unmet,
} from './appointment.ts'

const START = Date.parse('2026-12-02T18:00:00Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const at = (ms: number) => new Date(START + ms)
const appointment = (over: Partial<AppointmentRow> = {}) =>
  ({
    state: 'BOOKED' as AppointmentState,
    startsAt: at(0),
    endsAt: at(30 * MINUTE),
    freeHours: 24,
    lateRefundBasisPoints: 5000,
    absentRefundBasisPoints: 2000,
    moves: 0,
    mostMoves: 2,
    answerHours: 24,
    clientCameAt: null,
    clientGoneAt: null,
    readerCameAt: null,
    readerGoneAt: null,
    metAt: null,
    ...over,
  }) as AppointmentRow

test('a reader may think for the policy’s hours, never beyond the beginning', () => {
  assert.equal(answerBy(appointment(), at(-48 * HOUR)), at(-24 * HOUR))
  assert.equal(answerBy(appointment(), at(-24 * HOUR)), at(0))
  assert.equal(answerBy(appointment(), at(-1 * HOUR)), at(0))
})

test('the price is minutes, rate and multiplier, rounded down', () => {
  assert.is(priceOf(299n, { minutes: 30, basisPoints: 10_000 }), 8970n)
  assert.is(priceOf(299n, { minutes: 30, basisPoints: 9000 }), 8073n)
  assert.is(priceOf(299n, { minutes: 15, basisPoints: 9999 }), 4484n)
})

test('what a failed appointment gives back', () => {
  const of = (ended: Unmet, by: Side | null, ms: number, over: Partial<AppointmentRow> = {}) =>
    refundBasisPoints(appointment(over), ended, by, at(ms))
  for (const ended of ['DECLINED', 'LAPSED', 'READER_ABSENT', 'NOBODY_CAME', 'NOT_CONNECTED'] as const)
    assert.is(of(ended, null, 0), 10_000, ended)
  assert.is(of('CLIENT_ABSENT', null, 0), 2000)
  assert.is(of('CANCELLED', 'READER', -1), 10_000)
  assert.is(of('CANCELLED', 'READER', 1), 10_000)
  assert.is(of('CANCELLED', 'CLIENT', -24 * HOUR), 10_000)
  assert.is(of('CANCELLED', 'CLIENT', -24 * HOUR + 1), 5000)
  assert.is(of('CANCELLED', 'CLIENT', -1), 5000)
  assert.is(of('CANCELLED', 'CLIENT', 0), 2000)
  assert.is(of('CANCELLED', 'CLIENT', -1, { state: 'REQUESTED' }), 10_000)
  assert.is(of('CANCELLED', 'CLIENT', -1, { freeHours: 0 }), 10_000)
})

test('the table of docs/decisions/0084-appointments.md is what happens', () => {
  const price = priceOf(299n, { minutes: 30, basisPoints: 10_000 })
  const terms = { lateRefundBasisPoints: 5000, absentRefundBasisPoints: 0 }
  const line = (ended: Unmet, by: Side | null, ms: number) => {
    const captured = amountToCapture(price, refundBasisPoints(appointment(terms), ended, by, at(ms)))
    return [price - captured, captured, shareOf(captured, 3000)]
  }
  assert.equal(line('DECLINED', null, -HOUR), [8970n, 0n, 0n])
  assert.equal(line('READER_ABSENT', null, HOUR), [8970n, 0n, 0n])
  assert.equal(line('CANCELLED', 'CLIENT', -24 * HOUR), [8970n, 0n, 0n])
  assert.equal(line('CANCELLED', 'CLIENT', -HOUR), [4485n, 4485n, 3140n])
  assert.equal(line('CLIENT_ABSENT', null, HOUR), [0n, 8970n, 6279n])
  const booked = { subjectId: '', price, from: at(0), until: at(30 * MINUTE) }
  const met = (missingMs: number) => {
    const captured = bookedCostOf(booked, price, missingMs)
    return [price - captured, captured, shareOf(captured, 3000)]
  }
  assert.equal(met(0), [0n, 8970n, 6279n])
  assert.equal(met(5 * MINUTE), [1495n, 7475n, 5233n])
})

test('what is captured is rounded down', () => {
  assert.is(amountToCapture(8971n, 5000), 4485n)
  assert.is(amountToCapture(8971n, 10_000), 0n)
  assert.is(amountToCapture(8971n, 0), 8971n)
  assert.is(amountToCapture(1n, 1), 0n)
})

test('who came decides what it was', () => {
  type Stay = number | null | readonly [number, number]
  const moment = (of: number | null | undefined) => (of == null ? null : at(of))
  const stay = (of: Stay) => (Array.isArray(of) ? of : [of as number | null, null])
  const of = (client: Stay, reader: Stay) => {
    const [clientCame, clientGone] = stay(client).map(moment)
    const [readerCame, readerGone] = stay(reader).map(moment)
    return outcomeOf(
      appointment({
        clientCameAt: clientCame ?? null,
        clientGoneAt: clientGone ?? null,
        readerCameAt: readerCame ?? null,
        readerGoneAt: readerGone ?? null,
      }),
    )
  }
  const minutes = (...of: number[]) => of.map(each => each * MINUTE) as [number, number]
  assert.is(of(0, 0), 'NOT_CONNECTED', 'both were there')
  assert.is(of(null, 0), 'CLIENT_ABSENT')
  assert.is(of(0, null), 'READER_ABSENT')
  assert.is(of(0, 10 * MINUTE), 'NOT_CONNECTED')
  assert.is(of(0, 10 * MINUTE + 1), 'READER_ABSENT')
  assert.is(of(null, minutes(-5, -4)), 'NOBODY_CAME', 'coming is not enough, one waits')
  assert.is(of(null, minutes(-5, 10)), 'CLIENT_ABSENT', 'ten minutes are')
  assert.is(of(minutes(-5, -4), 0), 'CLIENT_ABSENT')
  assert.is(of(minutes(0, 9), 11 * MINUTE), 'NOBODY_CAME')
  assert.is(of(minutes(0, 10), 11 * MINUTE), 'READER_ABSENT')
  assert.is(of(5 * MINUTE, minutes(0, 4)), 'READER_ABSENT')
  assert.is(of(5 * MINUTE, minutes(0, 5)), 'NOT_CONNECTED')
  assert.is(of(15 * MINUTE, minutes(0, 10)), 'CLIENT_ABSENT', 'the reader need not wait for longer')
  assert.is(of(null, 10 * MINUTE + 1), 'NOBODY_CAME')
  assert.is(of(null, null), 'NOBODY_CAME')
})

test('it is moved in time and not too often', () => {
  const now = at(-24 * HOUR)
  assert.equal(freeUntil(appointment()), now)
  assert.is(mayMove(appointment(), now), 'YES')
  assert.is(mayMove(appointment({ state: 'REQUESTED', moves: 1 }), now), 'YES')
  assert.is(mayMove(appointment(), at(-24 * HOUR + 1)), 'TOO_LATE')
  const late = appointment({ freeHours: 0 })
  assert.is(mayMove(late, at(-5 * MINUTE - 1)), 'YES')
  assert.is(mayMove(late, at(-5 * MINUTE)), 'TOO_LATE', 'its room is open')
  assert.is(mayMove(appointment({ moves: 2 }), now), 'TOO_OFTEN')
  assert.is(mayMove(appointment({ state: 'CANCELLED' }), now), 'NOT_OPEN')
})

test('it is cancelled before it begins, by the reader until it ends, and not once they met', () => {
  assert.is(mayCancel(appointment(), 'CLIENT', at(-1)), true)
  assert.is(mayCancel(appointment(), 'CLIENT', at(0)), false)
  assert.is(mayCancel(appointment(), 'READER', at(30 * MINUTE - 1)), true)
  assert.is(mayCancel(appointment(), 'READER', at(30 * MINUTE)), false)
  assert.is(mayCancel(appointment({ clientCameAt: at(0) }), 'READER', at(1)), true)
  assert.is(mayCancel(appointment({ metAt: at(2) }), 'READER', at(3)), false)
  assert.is(mayCancel(appointment({ metAt: at(-2) }), 'CLIENT', at(-1)), false)
  assert.is(mayCancel(appointment({ state: 'REQUESTED' }), 'CLIENT', at(-1)), true)
  assert.is(mayCancel(appointment({ state: 'LAPSED' }), 'CLIENT', at(-1)), false)
})

test('the room is open from five minutes before until the end', () => {
  assert.equal(roomOpensAt(appointment()), at(-5 * MINUTE))
  assert.is(isRoomOpen(appointment(), at(-5 * MINUTE)), true)
  assert.is(isRoomOpen(appointment(), at(-5 * MINUTE - 1)), false)
  assert.is(isRoomOpen(appointment(), at(30 * MINUTE - 1)), true)
  assert.is(isRoomOpen(appointment(), at(30 * MINUTE)), false)
  assert.is(isRoomOpen(appointment({ state: 'REQUESTED' }), at(0)), false)
})

test('there is a reminder a day, three hours, one hour and a quarter of an hour before, of what stands', () => {
  const of = (ms: number, over: Partial<AppointmentRow> = {}) =>
    remindersDue(appointment({ setAt: at(-72 * HOUR), reminded: null, ...over }), at(ms)).join(' ')
  assert.is(of(-24 * HOUR - 1), '')
  assert.is(of(-24 * HOUR), 'DAY')
  assert.is(of(-3 * HOUR - 1), 'DAY')
  assert.is(of(-3 * HOUR, { reminded: 'DAY' }), 'HOURS')
  assert.is(of(-HOUR - 1, { reminded: 'HOURS' }), '')
  assert.is(of(-HOUR, { reminded: 'HOURS' }), 'HOUR')
  assert.is(of(-15 * MINUTE - 1, { reminded: 'HOUR' }), '')
  assert.is(of(-15 * MINUTE), 'DAY HOURS HOUR SOON', 'when nothing was sent for a day')
  assert.is(of(-1, { reminded: 'HOUR' }), 'SOON')
  assert.is(of(0), '')
  assert.is(of(-MINUTE, { reminded: 'SOON' }), '')
  assert.is(of(-4 * HOUR, { setAt: at(-24 * HOUR) }), '', 'whoever made it just now knows')
  assert.is(of(-4 * HOUR, { setAt: at(-24 * HOUR - 1) }), 'DAY')
  assert.is(of(-HOUR, { setAt: at(-3 * HOUR) }), 'HOUR')
  assert.is(of(-MINUTE, { setAt: at(-HOUR) }), 'SOON')
  for (const state of ['REQUESTED', 'CANCELLED'] as const) assert.is(of(-MINUTE, { state }), '', state)
})

test('each of the two has a side, and nobody else', () => {
  const sides = { clientId: 'a', readerId: 'b' }
  assert.equal([sideOf(sides, 'a'), sideOf(sides, 'b'), sideOf(sides, 'c')], ['CLIENT', 'READER', null])
})

test.run()
