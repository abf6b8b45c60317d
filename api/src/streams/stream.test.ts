import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  accessOf,
  givesEntriesBack,
  mayKnow,
  mayModerate,
  NO_STANDING,
  priceNow,
  type StreamRow,
} from './stream.ts'

const liveAt = new Date('2026-11-01T10:00:00.500Z')
const after = (ms: number) => new Date(liveAt.getTime() + ms)
const over = (rest: Partial<StreamRow> = {}) =>
  ({
    ...{ state: 'ENDED', ending: 'READER', liveAt, endedAt: after(600_000), publisherLostAt: null },
    ...{ pausedMs: 0, refundMinutes: 10, ...rest },
  }) as StreamRow

test('an entry is given back when the stream was too short, to the millisecond', () => {
  assert.not(givesEntriesBack(over()))
  assert.ok(givesEntriesBack(over({ endedAt: after(599_999) })))
  assert.not(givesEntriesBack(over({ refundMinutes: 0, endedAt: after(1) })))
})

test('the time in which the reader was lost does not count', () => {
  assert.ok(
    givesEntriesBack(over({ ending: 'LOST', endedAt: after(900_000), publisherLostAt: after(599_999) })),
  )
  assert.not(
    givesEntriesBack(over({ ending: 'LOST', endedAt: after(900_000), publisherLostAt: after(600_000) })),
  )
})

test('the time of its pauses does not count', () => {
  assert.ok(givesEntriesBack(over({ endedAt: after(900_000), pausedMs: 300_001 })))
  assert.not(givesEntriesBack(over({ endedAt: after(900_000), pausedMs: 300_000 })))
})

test('always when staff ended it, its reader was shut out, or it never began', () => {
  for (const ending of ['STAFF', 'SHUT_OUT'] as const)
    assert.ok(givesEntriesBack(over({ ending, endedAt: after(9_000_000) })))
  assert.ok(givesEntriesBack(over({ state: 'CANCELLED', liveAt: null })))
})

const stands = (rest: object) => ({ ...NO_STANDING, ...rest })
const anna = { id: 'anna', roles: ['CLIENT'] }
const reader = { id: 'reader', roles: ['CLIENT', 'READER'] }
const staff = { id: 'ines', roles: ['CLIENT', 'STAFF'] }
const of = (visibility: StreamRow['visibility'], rest: Partial<StreamRow> = {}) =>
  ({
    ...{ readerId: 'reader', visibility, state: 'LIVE', price: visibility === 'PREMIUM' ? 500n : null },
    ...{ replayPrice: null, ...rest },
  }) as StreamRow

test('who may watch', () => {
  assert.is(accessOf(of('PUBLIC'), null, NO_STANDING), 'OPEN')
  assert.is(accessOf(of('PUBLIC'), anna, stands({ isBanned: true, hasEntered: true })), 'BANNED')
  assert.is(accessOf(of('PREMIUM'), null, NO_STANDING), 'ENTRY_NEEDED')
  assert.is(accessOf(of('PREMIUM'), anna, stands({ isInvited: true })), 'ENTRY_NEEDED')
  assert.is(accessOf(of('PREMIUM'), anna, stands({ hasEntered: true })), 'OPEN')
  assert.is(accessOf(of('PRIVATE'), anna, stands({ hasEntered: true })), 'INVITATION_NEEDED')
  assert.is(accessOf(of('PRIVATE'), anna, stands({ isInvited: true })), 'OPEN')
  for (const asker of [reader, staff])
    for (const visibility of ['PUBLIC', 'PREMIUM', 'PRIVATE'] as const)
      assert.is(accessOf(of(visibility), asker, NO_STANDING), 'OPEN')
})

test('who may watch a recording', () => {
  const ended = (visibility: StreamRow['visibility'], replayPrice: bigint | null) =>
    of(visibility, { state: 'ENDED', replayPrice })
  assert.is(accessOf(ended('PREMIUM', null), anna, NO_STANDING), 'ENTRY_NEEDED', 'at the price of the entry')
  assert.is(accessOf(ended('PREMIUM', 0n), null, NO_STANDING), 'OPEN', 'free by its reader’s word')
  assert.is(accessOf(ended('PREMIUM', 300n), anna, stands({ hasEntered: true })), 'OPEN')
  assert.is(accessOf(ended('PUBLIC', null), null, NO_STANDING), 'OPEN')
  assert.is(accessOf(ended('PUBLIC', 300n), null, NO_STANDING), 'ENTRY_NEEDED')
  assert.is(accessOf(ended('PUBLIC', 300n), anna, stands({ hasEntered: true, isBanned: true })), 'BANNED')
  assert.is(accessOf(ended('PRIVATE', 300n), anna, stands({ hasEntered: true })), 'INVITATION_NEEDED')
  assert.is(accessOf(ended('PRIVATE', 300n), anna, stands({ isInvited: true })), 'ENTRY_NEEDED')
  assert.ok(mayKnow(ended('PRIVATE', 300n), anna, stands({ isInvited: true })), 'who must pay is shown what')
  assert.is(accessOf(of('PUBLIC', { replayPrice: 300n }), null, NO_STANDING), 'OPEN', 'while it is live')
  assert.equal([priceNow(of('PREMIUM', { replayPrice: 0n })), priceNow(ended('PREMIUM', 0n))], [500n, null])
})

test('who may know of a private one, and who looks after a chat', () => {
  assert.not(mayKnow(of('PRIVATE'), null, NO_STANDING))
  assert.not(mayKnow(of('PRIVATE'), anna, NO_STANDING))
  assert.ok(mayKnow(of('PRIVATE'), anna, stands({ isModerator: true })))
  assert.ok(mayKnow(of('PREMIUM'), null, NO_STANDING))
  assert.not(mayModerate(of('PUBLIC'), null, NO_STANDING))
  assert.not(mayModerate(of('PUBLIC'), anna, NO_STANDING))
  assert.ok(mayModerate(of('PUBLIC'), anna, stands({ isModerator: true })))
  assert.not(mayModerate(of('PUBLIC'), anna, stands({ isModerator: true, isBanned: true })))
  assert.ok(mayModerate(of('PUBLIC'), reader, NO_STANDING))
  assert.ok(mayModerate(of('PUBLIC'), staff, NO_STANDING))
})

test.run()
