import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { connectionOf } from '../../../test/listen.ts'
import { localBus } from '../../../test/small-server.ts'
import type { Feed } from './feeds.ts'
import { Hub } from './hub.ts'
import { Subscription } from './subscription.ts'

const test = suite('updates in batches')

interface Drops {
  readonly drops: readonly string[]
  readonly isLast: boolean
}

const WINDOW_MS = 200
const MOST = 5

/** A window that ends when the test says so, a table that a snapshot reads, and a feed over what a topic carries. */
function openSky(more: Partial<Feed<object, object, readonly string[], Drops>> = {}) {
  const bus = localBus()
  const windows: (() => void)[] = []
  let executions = 0
  const table: string[] = []
  const hub = new Hub({}, bus, (milliseconds, work) => {
    assert.is(milliseconds, WINDOW_MS)
    windows.push(work)
  })
  const feed: Feed<object, object, readonly string[], Drops> = {
    batch: {
      milliseconds: WINDOW_MS,
      most: MOST,
      isUrgent: drop => drop === 'last' || drop.startsWith('ban'),
    },
    open: () => ({ topics: [] }),
    event: drops => ({ drops, isLast: drops.includes('last') }),
    isOver: ({ isLast }) => isLast,
    ...more,
  }
  const group = {
    feed,
    execute: (seen: unknown) => {
      executions++
      return (seen as Drops).drops.join(' ')
    },
  }
  const subscribes = async (name: string, topic = 'rain:one') => {
    const received: string[] = []
    let isComplete = false
    let failed: unknown = null
    const subscriber = {
      send: (text: string) => void received.push(text),
      complete: () => {
        isComplete = true
      },
      fail: (problem: unknown) => {
        failed = problem
      },
    }
    const opening = {
      topics: [topic],
      replay: () => [{ drops: ['[', ...table, ']'], isLast: false }],
    }
    const connection = connectionOf({ id: name } as never)
    const subscription = new Subscription(connection, subscriber, group, opening)
    await hub.start(subscription)
    return {
      async received() {
        await subscription.tail
        return received.splice(0)
      },
      isComplete: () => isComplete,
      failed: () => failed,
      leaves: () => hub.end(subscription),
    }
  }
  return {
    ...{ bus, subscribes, table },
    executions: () => executions,
    carries: async (...drops: string[]) => {
      table.push(...drops)
      await bus.publish(drops.map(data => ({ topic: 'rain:one', data })))
    },
    openWindows: () => windows.length,
    windowEnds: async () => {
      for (const end of windows.splice(0)) end()
      // What waited for what was read goes on in the next turn.
      await Promise.resolve()
    },
  }
}

test('the first after a quiet time is sent at once, and what follows in one message when the window ends', async () => {
  const { subscribes, carries, windowEnds, openWindows, executions } = openSky()
  const pages = [await subscribes('ada'), await subscribes('ben')]
  for (const page of pages) assert.equal(await page.received(), ['[ ]'])
  const before = executions()
  await carries('a', 'b', 'c')
  for (const page of pages) assert.equal(await page.received(), ['a'])
  await windowEnds()
  for (const page of pages) assert.equal(await page.received(), ['b c'])
  await carries('d')
  assert.equal(await pages[0]?.received(), [], 'a window follows each batch')
  await windowEnds()
  for (const page of pages) assert.ok((await page.received()).includes('d'))
  assert.is(executions() - before, 3, 'each batch is executed once for all')
  await windowEnds()
  assert.is(openWindows(), 0)
  await carries('e')
  assert.equal(await pages[0]?.received(), ['e'], 'it was quiet')
})

test('a full batch does not wait, and order is the order of the bus', async () => {
  const { subscribes, carries, windowEnds } = openSky()
  const page = await subscribes('ada')
  await carries('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
  assert.equal(await page.received(), ['[ ]', 'a', 'b c d e f'])
  await windowEnds()
  assert.equal(await page.received(), ['g h'])
})

test('the last one is sent at once with all that waits, and completes', async () => {
  const { subscribes, carries, windowEnds } = openSky()
  const page = await subscribes('ada')
  await carries('a', 'b', 'last')
  assert.equal(await page.received(), ['[ ]', 'a', 'b last'])
  assert.ok(page.isComplete())
  await carries('c')
  await windowEnds()
  assert.equal(await page.received(), [])
})

test('what is urgent cuts its one subscriber off at once, before what waits', async () => {
  const { subscribes, carries } = openSky({
    view: (event, viewer) => {
      if (event.drops.includes(`ban ${viewer.id}`)) throw new Error('shut out')
      return event
    },
  })
  const [ada, ben] = [await subscribes('ada'), await subscribes('ben')]
  await carries('a', 'b', 'ban ada')
  assert.equal(await ada.received(), ['[ ]', 'a'])
  assert.instance(ada.failed(), Error)
  assert.equal(await ben.received(), ['[ ]', 'a', 'b ban ada'])
  assert.is(ben.failed(), null)
})

test('who comes within a window is sent what came after them: the rest is in their snapshot', async () => {
  const { subscribes, carries, windowEnds, executions } = openSky()
  const ada = await subscribes('ada')
  await carries('a', 'b')
  const [ben, cleo] = [await subscribes('ben'), await subscribes('cleo')]
  await carries('c')
  const dora = await subscribes('dora')
  const before = executions()
  await windowEnds()
  assert.equal(await ada.received(), ['[ ]', 'a', 'b c'])
  assert.equal(await ben.received(), ['[ a b ]', 'c'])
  assert.equal(await cleo.received(), ['[ a b ]', 'c'])
  assert.equal(await dora.received(), ['[ a b c ]'])
  assert.is(executions() - before, 2, 'once for those who came, once for those who were there')
})

test('what waits is sent before what is read after a gap, and never after it', async () => {
  const { bus, subscribes, carries, windowEnds } = openSky()
  const page = await subscribes('ada')
  await carries('a', 'b')
  bus.missSomething()
  assert.equal(await page.received(), ['[ ]', 'a', 'b', '[ a b ]'])
  await windowEnds()
  assert.equal(await page.received(), [])
})

test('a window lasts until the batch before it is read, so that one read is under way', async () => {
  const reads: { drops: readonly string[]; answer(): void }[] = []
  const { subscribes, carries, windowEnds } = openSky({
    event: drops =>
      new Promise(resolve => {
        reads.push({ drops, answer: () => resolve({ drops, isLast: false }) })
      }),
  })
  const page = await subscribes('ada')
  await carries('a', 'b')
  await windowEnds()
  await carries('c')
  assert.equal(
    reads.map(({ drops }) => drops),
    [['a']],
  )
  reads[0]?.answer()
  assert.equal(await page.received(), ['[ ]', 'a'])
  assert.equal(reads[1]?.drops, ['b', 'c'])
  reads[1]?.answer()
  assert.equal(await page.received(), ['b c'])
})

test('a topic that nobody follows any more is forgotten, and another one has a window of its own', async () => {
  const { bus, subscribes, carries, windowEnds, openWindows } = openSky()
  const [ada, ben] = [await subscribes('ada'), await subscribes('ben', 'rain:two')]
  await carries('a', 'b')
  await bus.publish([{ topic: 'rain:two', data: 'x' }])
  assert.equal(await ben.received(), ['[ ]', 'x'])
  ada.leaves()
  await windowEnds()
  await windowEnds()
  assert.equal([await ada.received(), openWindows()], [['[ ]', 'a'], 0])
})

test.run()
