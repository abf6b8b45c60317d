import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { cached } from './cache.ts'
import { asInTransaction } from './database/inside-transaction.ts'
import type { Listener } from './events/bus-listeners.ts'

/** A node that receives what the test publishes. */
function node() {
  const listeners = new Map<string, () => void>()
  const bus = {
    connected: true,
    onImmediate(topic: string, listener: Listener) {
      listeners.set(topic, () => listener(null, topic))
      return () => undefined
    },
    onGap(listener: () => void) {
      listeners.set('gap', listener)
      return () => undefined
    },
  }
  return { bus, receives: (topic: string) => listeners.get(topic)?.() }
}

const counting = () => {
  let asked = 0
  return cached('words', async () => ++asked)
}

test('is read once until something is published on the topic', async () => {
  const [words, here, there] = [counting(), node(), node()]
  assert.equal(await Promise.all([words(here), words(here)]), [1, 1])
  here.receives('words')
  assert.is(await words(here), 2)
  assert.is(await words(here), 2)
  assert.is(await words(there), 3, 'another node reads for itself')
})

test('is read again after a gap, in which something may have been published', async () => {
  const [words, here] = [counting(), node()]
  await words(here)
  here.receives('gap')
  assert.is(await words(here), 2)
})

test('is not cached while the bus is not connected', async () => {
  const [words, here] = [counting(), node()]
  await words(here)
  here.bus.connected = false
  assert.equal([await words(here), await words(here)], [2, 3])
})

test('a read that was under way at a publication is not cached', async () => {
  const answers: ((text: string) => void)[] = []
  const words = cached('words', () => new Promise<string>(resolve => answers.push(resolve)))
  const here = node()
  const before = words(here)
  here.receives('words')
  const after = words(here)
  answers[1]?.('new')
  answers[0]?.('old')
  assert.equal([await before, await after, await words(here)], ['old', 'new', 'new'])
})

test('a failed read is not cached, nor does it forget a later one', async () => {
  const answers: [(text: string) => void, (error: Error) => void][] = []
  const words = cached(
    'words',
    () => new Promise<string>((resolve, reject) => answers.push([resolve, reject])),
  )
  const here = node()
  const failing = words(here).catch((error: Error) => error.message)
  here.receives('words')
  const good = words(here)
  answers[1]?.[0]('good')
  answers[0]?.[1](new Error('lost'))
  assert.equal([await failing, await good, await words(here)], ['lost', 'good', 'good'])
  here.receives('words')
  const second = words(here).catch((error: Error) => error.message)
  answers[2]?.[1](new Error('lost again'))
  assert.is(await second, 'lost again')
  void words(here)
  assert.is(answers.length, 4)
})

test('is not asked inside a transaction, not even when it is known', async () => {
  const [words, here] = [counting(), node()]
  await words(here)
  assert.throws(() => asInTransaction(() => words(here)), /ask before it/)
  assert.is(await words(here), 1)
})

test.run()
