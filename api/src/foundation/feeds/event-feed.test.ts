import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type EventWorld, newSubject, openEventWorld } from '../../../test/event-world.ts'
import { localBus } from '../../../test/small-server.ts'
import { emit, eventType, type StoredEvent } from '../events/events.ts'
import { type EventFeedOptions, eventFeed, type SubjectToFollow } from './event-feed.ts'
import type { Opening } from './feeds.ts'
import { Hub } from './hub.ts'
import { Subscription } from './subscription.ts'

const Burned = eventType<{ mm: number }>('wick.burned')
const Hissed = eventType<{ mm: number }>('wick.hissed')
const WentOut = eventType<{ mm: number }>('wick.went-out')

interface App {
  readonly db: EventWorld['app']['db']
}
const options: EventFeedOptions<App, SubjectToFollow, object> = {
  open: ({ args }) => args,
  result: ({ sequence, payload }) => ({ sequence, ...payload }),
  isOver: ({ type }) => type === WentOut.name,
}
const feed = eventFeed(options)

interface Context extends EventWorld {
  bus: ReturnType<typeof localBus>
  hub: Hub
}
const test = suite<Context>('event feed')
test.before(async context => {
  Object.assign(context, await openEventWorld())
  context.bus = localBus()
  context.hub = new Hub(context.app, context.bus)
})
test.after(({ close }) => close())

const burns = ({ app }: Context, subjectId: string, mm: number, type = Burned) =>
  app.db.transact(tx => emit(tx, type, { subjectId, payload: { mm } }))

/** What was committed reaches the listeners, except for the events that the bus loses. */
async function arrives({ bus, published }: Context, lost: readonly number[] = []) {
  for (const { topic, data } of published.splice(0))
    if (!lost.includes((data as StoredEvent<object>).sequence))
      await bus.publish([{ topic, data: JSON.parse(JSON.stringify(data)) }])
}

async function follows({ app, hub, published }: Context, args: SubjectToFollow) {
  const received: string[] = []
  let isComplete = false
  const connection = {
    id: '',
    viewer: null,
    lastSignAt: 0,
    expectSignEvery: () => undefined,
    onSign: () => () => undefined,
  }
  const opening = (await feed.open({ app, args, viewer: null as never, connection })) as Opening<unknown>
  const subscriber = {
    send: (text: string) => void received.push(text),
    complete: () => {
      isComplete = true
    },
    fail: (problem: unknown) => assert.unreachable(String(problem)),
  }
  const group = { feed, execute: (seen: unknown) => `${(seen as { mm: number }).mm}` }
  const subscription = new Subscription(connection, subscriber, group, opening)
  published.length = 0
  await hub.start(subscription)
  return {
    received: async () => {
      await subscription.tail
      return received
    },
    isComplete: () => isComplete,
    stop: () => hub.end(subscription),
  }
}

test('what came before is sent first, then what comes, and each event once', async context => {
  const subjectId = newSubject()
  await burns(context, subjectId, 1)
  await burns(context, subjectId, 2)
  const page = await follows(context, { subjectId })
  await burns(context, subjectId, 3)
  const twice = [...context.published]
  await arrives(context)
  context.published.push(...twice)
  await arrives(context)
  assert.equal(await page.received(), ['1', '2', '3'])
  page.stop()
})

test('a page that was away goes on after the sequence it has', async context => {
  const subjectId = newSubject()
  for (const mm of [1, 2, 3]) await burns(context, subjectId, mm)
  const page = await follows(context, { subjectId, after: 2 })
  assert.equal(await page.received(), ['3'])
  page.stop()
})

test('what a page has already and the bus brings late is not sent again', async context => {
  const subjectId = newSubject()
  for (const mm of [1, 2]) await burns(context, subjectId, mm)
  const late = [...context.published]
  const page = await follows(context, { subjectId, after: 2 })
  context.published.push(...late)
  await arrives(context)
  assert.equal(await page.received(), [])
  page.stop()
})

test('what the bus loses is read when the next event shows the hole', async context => {
  const subjectId = newSubject()
  const page = await follows(context, { subjectId })
  for (const mm of [1, 2, 3, 4]) await burns(context, subjectId, mm)
  await arrives(context, [1, 3])
  assert.equal(await page.received(), ['1', '2', '3', '4'])
  page.stop()
})

test('after a gap of the bus all is read that was lost, the last events too', async context => {
  const subjectId = newSubject()
  const page = await follows(context, { subjectId })
  for (const mm of [1, 2]) await burns(context, subjectId, mm)
  await arrives(context, [1, 2])
  assert.equal(await page.received(), [])
  context.bus.missSomething()
  await burns(context, subjectId, 3)
  await arrives(context)
  assert.equal(await page.received(), ['1', '2', '3'])
  page.stop()
})

test('what concerns another page is not sent, and leaves no hole', async context => {
  const subjectId = newSubject()
  const one = await follows(context, { subjectId, audience: 'one' })
  const other = await follows(context, { subjectId, audience: 'other' })
  await burns(context, subjectId, 1)
  await context.app.db.transact(tx => emit(tx, Hissed, { subjectId, payload: { mm: 2 }, audience: 'one' }))
  await burns(context, subjectId, 3)
  await arrives(context)
  assert.equal(await one.received(), ['1', '2', '3'])
  assert.equal(await other.received(), ['1', '3'])
  one.stop()
  other.stop()
})

test('an event too large for the bus is read from the table', async context => {
  const subjectId = newSubject()
  const page = await follows(context, { subjectId })
  const payload = { mm: 1, smoke: '煙'.repeat(4_000) }
  await context.app.db.transact(tx => emit(tx, Burned, { subjectId, payload }))
  await arrives(context)
  assert.equal(await page.received(), ['1'])
  page.stop()
})

test('a feed completes after the last event, and at once for whoever has it already', async context => {
  const subjectId = newSubject()
  const page = await follows(context, { subjectId })
  await burns(context, subjectId, 1)
  await burns(context, subjectId, 0, WentOut)
  await arrives(context)
  assert.equal(await page.received(), ['1', '0'])
  assert.ok(page.isComplete())
  const late = await follows(context, { subjectId, after: 1 })
  assert.equal([await late.received(), late.isComplete()], [['0'], true])
  const later = await follows(context, { subjectId, after: 2 })
  assert.equal([await later.received(), later.isComplete()], [[], true])
})

test.run()
