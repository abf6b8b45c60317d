import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { BusListeners, GAP } from './bus-listeners.ts'

function listening() {
  const listeners = new BusListeners()
  const told: string[] = []
  const tell = (who: string) => (data: unknown, topic: string) => void told.push(`${who} ${topic} ${data}`)
  return { listeners, bus: listeners.asOfBus(), told, tell }
}

test('a topic is heard by who listens to it and by who listens to its kind', () => {
  const { listeners, bus, told, tell } = listening()
  const stop = bus.on('reading:1', tell('one'))
  bus.on('reading', tell('kind'))
  bus.on('account', tell('other'))
  listeners.receive('reading:1', 'a')
  bus.publishHere('reading:1', () => 'b')
  listeners.receive('reading:2', 'c')
  stop()
  listeners.receive('reading:1', 'd')
  assert.equal(told, [
    ...['one reading:1 a', 'kind reading:1 a', 'one reading:1 b', 'kind reading:1 b'],
    ...['kind reading:2 c', 'kind reading:1 d'],
  ])
})

test('of a kind one may care for some topics alone', () => {
  const { listeners, bus, told, tell } = listening()
  bus.on('reading', tell('kind'), topic => topic === 'reading:2')
  listeners.receive('reading:1', 'a')
  listeners.receive('reading:2', 'b')
  listeners.receive('readings:2', 'of another kind')
  assert.equal(told, ['kind reading:2 b'])
})

test('what is told here is made only for who listens', () => {
  const { bus, told, tell } = listening()
  let made = 0
  const data = () => ++made
  bus.publishHere('reading:1', data)
  bus.on('reading', tell('kind'), topic => topic === 'reading:2')
  bus.publishHere('reading:1', data)
  assert.is(made, 0)
  bus.publishHere('reading:2', data)
  const stop = bus.on('account:9', tell('account'))
  bus.publishHere('account:9', data)
  stop()
  bus.publishHere('account:9', data)
  assert.equal(told, ['kind reading:2 1', 'account account:9 2'])
})

test('who forgets what he read is told at once by this process, and when it is heard from any', () => {
  const { listeners, bus, told, tell } = listening()
  bus.onImmediate('presence', tell('forgets'))
  bus.on('presence', tell('hears'))
  listeners.publishedHere('presence:1', 'here')
  listeners.receive('presence:1', 'from anywhere')
  assert.equal(told, [
    'forgets presence:1 here',
    'forgets presence:1 from anywhere',
    'hears presence:1 from anywhere',
  ])
})

test('a gap is told to who listens for gaps, and to nobody else', () => {
  const { listeners, bus, told, tell } = listening()
  bus.on(GAP, tell('topic'))
  const stop = bus.onGap(() => told.push('gap'))
  listeners.receive(GAP, null)
  stop()
  listeners.receive(GAP, null)
  assert.equal(told, ['gap'])
})

test('what is published in this process alone reaches caches too', () => {
  const { bus, told, tell } = listening()
  bus.onImmediate('content', tell('cache'))
  bus.on('content', tell('page'))
  bus.publishHere('content', () => 'edited')
  assert.equal(told, ['cache content edited', 'page content edited'])
})

test.run()
