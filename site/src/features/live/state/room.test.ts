import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { asClock, asWords, leftOf, ServerClock, sharedMilliseconds } from './meter.ts'
import { funded, hear, learn, type Room } from './room.ts'
import { aReading } from './room-fixture.ts'

const test = suite('room')
const at = '2026-11-21T08:00:00.000Z'
const usd = (minor: string) => ({ minor, currency: 'USD' })

const reading = aReading()
const room: Room = { reading, messages: [], proposed: null }

test('shared time runs only while both are there', () => {
  const later = Date.parse(at) + 5_000
  assert.is(sharedMilliseconds(reading.meter, later), 65_000)
  assert.is(sharedMilliseconds({ ...reading.meter, activeSince: null }, later), 60_000)
})

test('the time left is what was paid and what the wallet can still pay', () => {
  const later = Date.parse(at) + 20_000
  // 2 minutes paid, 80 s used: 40 s; $7.00 buys two more minutes at $2.99.
  assert.equal(leftOf(reading.meter, reading.ratePerMinute, later), { milliseconds: 160_000, of: 'money' })
  assert.is(
    leftOf({ ...reading.meter, balance: null, minutesLeft: null }, reading.ratePerMinute, later),
    null,
  )
})

test('booked time is left by the clock, and after it what was agreed to', () => {
  const until = '2026-11-21T08:30:00.000Z'
  const now = Date.parse(until) - 90_000
  const booked = {
    ...reading.meter,
    bookedUntil: until,
    nextChargeAt: until,
    minutesCharged: 0,
    minuteLimit: 0,
  }
  const leftNow = (meter: typeof booked) => leftOf(meter, reading.ratePerMinute, now)
  assert.equal(leftNow(booked), { milliseconds: 90_000, of: 'time' })
  assert.equal(leftNow({ ...booked, minuteLimit: 1 }), { milliseconds: 150_000, of: 'time' })
  const paused = { ...booked, activeSince: null, nextChargeAt: null } as never
  assert.equal(leftNow(paused), { milliseconds: 90_000, of: 'time' }, 'it goes on while nobody is there')
})

test('the time left is the agreed time when that ends first, which both sides know', () => {
  const later = Date.parse(at) + 20_000
  const agreed = { ...reading.meter, minuteLimit: 3 }
  assert.equal(leftOf(agreed, reading.ratePerMinute, later), { milliseconds: 100_000, of: 'time' })
  const byReader = { ...agreed, balance: null, minutesLeft: null }
  assert.equal(leftOf(byReader, reading.ratePerMinute, later), { milliseconds: 100_000, of: 'time' })
  assert.is(leftOf({ ...agreed, minuteLimit: 60 }, reading.ratePerMinute, later)?.of, 'money')
})

test('what the reader proposed stands until the client agreed to more', () => {
  const agreed = learn(room, { ...reading, meter: { ...reading.meter, minuteLimit: 10 } })
  const asked = hear(agreed, { __typename: 'ExtensionProposed', sequence: '11', minutes: 20 })
  assert.is(asked.proposed, 20)
  assert.is(learn(asked, { ...asked.reading, state: 'PAUSED' }).proposed, 20)
  const more = { ...asked.reading, meter: { ...asked.reading.meter, minuteLimit: 15 } }
  assert.is(learn(asked, more).proposed, null)
})

test('the server’s clock is told best by its youngest answer', () => {
  const clock = new ServerClock()
  assert.is(clock.now(5_000), 5_000)
  clock.heard(9_000, 5_000)
  clock.heard(9_100, 6_000)
  assert.is(clock.now(7_000), 11_000)
})

test('a device that slept is put right by the next answer', () => {
  const clock = new ServerClock()
  clock.heard(100_000, 1_000)
  // Ten minutes asleep, in which the page's clock stood still.
  clock.heard(702_000, 3_000)
  assert.is(clock.now(4_000), 703_000)
})

test('clocks and words', () => {
  assert.is(asClock(754_000), '12:34')
  assert.is(asClock(3_723_000), '1:02:03')
  assert.is(asClock(-5), '0:00')
  assert.is(asWords(125_000), '2 minutes 5 seconds')
  assert.is(asWords(60_000), '1 minute')
})

test('a message shown at once is replaced by the one that was kept', () => {
  const message = { id: 'm-1', side: 'CLIENT' as const, text: 'Hello', picture: null, at, clientKey: 'key-1' }
  const sending = { ...room, messages: [{ ...message, id: 'key-1', sending: true }] }
  const heard = hear(sending, { __typename: 'MessageSent', sequence: '11', message })
  assert.equal(heard.messages, [message])
  assert.equal(hear(heard, { __typename: 'MessageSent', sequence: '11', message }).messages, [message])
})

test('an answer overtaken by events is old news', () => {
  const ticked = hear(room, {
    __typename: 'ReadingTick',
    ...{ sequence: '12', minute: 3, amount: usd('299'), meter: { ...reading.meter, minutesCharged: 3 } },
  })
  assert.is(learn(ticked, reading).reading.meter.minutesCharged, 3)
  assert.is(learn(ticked, { ...reading, state: 'ENDED', sequence: '13' }).reading.state, 'ENDED')
})

test('sides come and go', () => {
  const gone = hear(room, {
    __typename: 'SideChanged',
    ...{ sequence: '11', side: 'READER', present: false, pageSession: null },
  })
  assert.is(gone.reading.readerPresent, false)
  assert.is(gone.reading.clientPresent, true)
})

test('the wallet grows, and with it the time left', () => {
  const rich = funded(room, usd('2700'))
  assert.equal(rich.reading.meter.balance, usd('2700'))
  const later = Date.parse(at) + 20_000
  assert.is(leftOf(rich.reading.meter, reading.ratePerMinute, later)?.milliseconds, 40_000 + 9 * 60_000)
})

test('the reader’s page counts down what little is left, and stops when they are told of no end any more', () => {
  const { meter, ratePerMinute } = reading
  const byReader = { ...meter, balance: null, minutesLeft: 2 }
  const later = Date.parse(at) + 20_000
  // The paid minute that ran at `at`, and one more.
  assert.equal(leftOf(byReader, ratePerMinute, later), { milliseconds: 40_000 + 60_000, of: 'money' })
  assert.is(leftOf({ ...byReader, minutesLeft: 1 }, ratePerMinute, later + 10_000)?.milliseconds, 30_000)
  assert.is(leftOf({ ...byReader, minutesLeft: null }, ratePerMinute, later), null)
})

test.run()
