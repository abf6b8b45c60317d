import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type EventWorld, newSubject, openEventWorld } from '../../../test/event-world.ts'
import { statement, type Transaction } from '../database/database.ts'
import { emit, eventsSince, eventType, forgetEvents } from './events.ts'

const Lit = eventType<{ candle: string }>('candle.lit')
const Whispered = eventType<{ words: string }>('candle.whispered')

const STORED = statement('test.stored-events', 'SELECT count(*)::integer AS count FROM foundation.events')

const test = suite<EventWorld>('events')
test.before(async context => void Object.assign(context, await openEventWorld()))
test.after(({ close }) => close())

const light = (subjectId: string, candle: string, key?: string) => (tx: Transaction) =>
  emit(tx, Lit, { subjectId, payload: { candle }, key })

test('the events of a subject are numbered in the order of their commits, without holes', async ({ app }) => {
  const subjectId = newSubject()
  const failing = async (tx: Transaction) => {
    await light(subjectId, 'blown out')(tx)
    throw new Error('blown out')
  }
  const all = Array.from({ length: 20 }, (_, n) =>
    app.db.transact(n % 4 ? light(subjectId, String(n)) : failing).catch(() => null),
  )
  const sequences = (await Promise.all(all)).filter(sequence => sequence !== null)
  assert.equal(
    sequences.toSorted((a, b) => a - b),
    Array.from({ length: 15 }, (_, n) => n + 1),
  )
  const stored = await eventsSince(app.db, subjectId, 0, null)
  assert.equal(
    stored.map(({ sequence }) => sequence),
    Array.from({ length: 15 }, (_, n) => n + 1),
  )
})

test('what is rolled back was never stored nor published', async ({ app, published }) => {
  const before = await app.db.row(STORED)
  published.length = 0
  await app.db
    .transact(async tx => {
      await light(newSubject(), 'lost')(tx)
      throw new Error('rolled back')
    })
    .catch(() => undefined)
  assert.equal(await app.db.row(STORED), before)
  assert.equal(published, [])
})

test('emitted twice with one key, an event is stored and published once', async ({ app, published }) => {
  const subjectId = newSubject()
  published.length = 0
  const both = [1, 2].map(() => app.db.transact(light(subjectId, 'same', 'evening')))
  assert.equal(await Promise.all(both), [1, 1])
  assert.is(await app.db.transact(light(subjectId, 'other', 'morning')), 2)
  assert.is((await eventsSince(app.db, subjectId, 0, null)).length, 2)
  assert.is(published.length, 2)
})

test('an event travels whole when it is small, and as its place when it is not', async ({
  app,
  published,
}) => {
  const subjectId = newSubject()
  published.length = 0
  await app.db.transact(light(subjectId, 'small'))
  await app.db.transact(light(subjectId, '蠟'.repeat(5_000)))
  const [small, large] = published
  assert.is(small?.topic, `event:${subjectId}`)
  const [stored] = await eventsSince(app.db, subjectId, 0, null)
  assert.equal(small?.data, { ...stored, at: stored?.at.toISOString() })
  assert.equal(large?.data, { subjectId, sequence: 2 })
})

test('what concerns one page is read by that page alone', async ({ app }) => {
  const subjectId = newSubject()
  await app.db.transact(light(subjectId, 'seen by all'))
  await app.db.transact(tx => emit(tx, Whispered, { subjectId, payload: { words: 'psst' }, audience: 'one' }))
  const seenBy = async (page: string | null) =>
    (await eventsSince(app.db, subjectId, 0, page)).map(({ sequence }) => sequence)
  assert.equal(await seenBy('one'), [1, 2])
  assert.equal(await seenBy('another'), [1])
  assert.equal(await seenBy(null), [1])
})

test('what was for one page is forgotten when its time is over, and nothing else is', async ({ app }) => {
  const subjectId = newSubject()
  const whisper = (audience: string | null) =>
    app.db.transact(tx => emit(tx, Whispered, { subjectId, payload: { words: 'psst' }, audience }))
  await whisper('one')
  await whisper(null)
  await app.db.transact(light(subjectId, 'seen by all'))
  assert.is(await forgetEvents(app.db, Whispered, new Date(0)), 0)
  const before = new Date(Date.now() + 60_000)
  assert.ok((await forgetEvents(app.db, Whispered, before)) > 0)
  assert.is(await forgetEvents(app.db, Lit, before), 0)
  const left = await eventsSince(app.db, subjectId, 0, 'one')
  assert.equal(
    left.map(({ sequence }) => sequence),
    [2, 3],
  )
})

test('nobody changes or deletes what happened', async ({ app }) => {
  const change = statement('test.change-event', `UPDATE foundation.events SET payload = '{}'`)
  const forget = statement('test.forget-event', 'DELETE FROM foundation.events')
  for (const tried of [change, forget])
    await app.db.rows(tried).then(
      () => assert.unreachable(),
      error => assert.match(error.message, /permission denied/),
    )
})

test.run()
