import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { BusListeners, GAP } from './bus-listeners.ts'

function listening() {
  const listeners = new BusListeners()
  const received: string[] = []
  const listener = (who: string) => (data: unknown, topic: string) =>
    void received.push(`${who} ${topic} ${data}`)
  return { listeners, bus: listeners.asOfBus(), received, listener }
}

test('a topic reaches who listens to it and who listens to its kind', () => {
  const { listeners, bus, received, listener } = listening()
  const stop = bus.on('reading:1', listener('one'))
  bus.on('reading', listener('kind'))
  bus.on('account', listener('other'))
  listeners.receive('reading:1', 'a')
  bus.publishHere('reading:1', () => 'b')
  listeners.receive('reading:2', 'c')
  stop()
  listeners.receive('reading:1', 'd')
  assert.equal(received, [
    ...['one reading:1 a', 'kind reading:1 a', 'one reading:1 b', 'kind reading:1 b'],
    ...['kind reading:2 c', 'kind reading:1 d'],
  ])
})

test('of a kind one may care for some topics alone', () => {
  const { listeners, bus, received, listener } = listening()
  bus.on('reading', listener('kind'), topic => topic === 'reading:2')
  listeners.receive('reading:1', 'a')
  listeners.receive('reading:2', 'b')
  listeners.receive('readings:2', 'of another kind')
  assert.equal(received, ['kind reading:2 b'])
})

test('what is published here is made only for who listens', () => {
  const { bus, received, listener } = listening()
  let made = 0
  const data = () => ++made
  bus.publishHere('reading:1', data)
  bus.on('reading', listener('kind'), topic => topic === 'reading:2')
  bus.publishHere('reading:1', data)
  assert.is(made, 0)
  bus.publishHere('reading:2', data)
  const stop = bus.on('account:9', listener('account'))
  bus.publishHere('account:9', data)
  stop()
  bus.publishHere('account:9', data)
  assert.equal(received, ['kind reading:2 1', 'account account:9 2'])
})

test('an immediate listener is called at once by this process, and when a publication comes from any', () => {
  const { listeners, bus, received, listener } = listening()
  bus.onImmediate('presence', listener('immediate'))
  bus.on('presence', listener('bus'))
  listeners.publishedHere('presence:1', 'here')
  listeners.receive('presence:1', 'from anywhere')
  assert.equal(received, [
    'immediate presence:1 here',
    'immediate presence:1 from anywhere',
    'bus presence:1 from anywhere',
  ])
})

test('a gap is sent to who listens for gaps, and to nobody else', () => {
  const { listeners, bus, received, listener } = listening()
  bus.on(GAP, listener('topic'))
  const stop = bus.onGap(() => received.push('gap'))
  listeners.receive(GAP, null)
  stop()
  listeners.receive(GAP, null)
  assert.equal(received, ['gap'])
})

test('what is published in this process alone reaches caches too', () => {
  const { bus, received, listener } = listening()
  bus.onImmediate('content', listener('cache'))
  bus.on('content', listener('page'))
  bus.publishHere('content', () => 'edited')
  assert.equal(received, ['cache content edited', 'page content edited'])
})

test.run()
