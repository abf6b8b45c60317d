import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type EventWorld, newSubject, openEventWorld } from '../../../test/event-world.ts'
import { type Database, statement } from '../database/database.ts'
import { replayParked } from './deliver-events.ts'
import { listParked } from './deliveries.store.ts'
import { emit, eventType, on, type StoredEvent } from './events.ts'

const Rung = eventType<{ note: string }>('bell.rung')

/** What each handler received, as "subject sequence". */
const handled = { steady: [] as string[], moody: [] as string[] }
const placeOf = ({ subjectId, sequence }: StoredEvent<object>) => `${subjectId} ${sequence}`
let mood: (event: StoredEvent<{ note: string }>) => unknown = () => undefined

on(Rung, 'test.steady', async (_app, event) => {
  handled.steady.push(placeOf(event))
})
on(Rung, 'test.moody', async (_app, event) => {
  handled.moody.push(placeOf(event))
  await mood(event)
})

const LEFT = statement(
  'test.deliveries-left',
  'SELECT handler, sequence, attempts, error FROM foundation.deliveries ORDER BY handler, subject_id, sequence',
)
const AT_ONCE = { attempts: 3, afterSeconds: () => 0 }
const LATER = { attempts: 3, afterSeconds: () => 3_600 }

const test = suite<EventWorld>('delivery')
test.before(async context => void Object.assign(context, await openEventWorld()))
test.before.each(() => {
  for (const list of Object.values(handled)) list.length = 0
  mood = () => undefined
})
test.after(({ close }) => close())

const ring = (db: Database, subjectId: string, note = 'C') =>
  db.transact(tx => emit(tx, Rung, { subjectId, payload: { note } }))

async function ringEach(db: Database, subjectId: string, times: number): Promise<string[]> {
  for (let n = 0; n < times; n++) await ring(db, subjectId)
  return Array.from({ length: times }, (_, n) => `${subjectId} ${n + 1}`)
}

test('each handler receives every event of a subject, in order', async ({ app, deliver }) => {
  const places = await ringEach(app.db, newSubject(), 5)
  await deliver()
  assert.equal(handled.steady, places)
  assert.equal(handled.moody, places)
  assert.equal(await app.db.rows(LEFT), [])
})

test('one that fails is tried again later, and only what follows it in its subject waits', async world => {
  const { app, deliver, wake } = world
  const [first, second] = [newSubject(), newSubject()]
  const places = await ringEach(app.db, first, 3)
  const others = await ringEach(app.db, second, 3)
  let fails = 1
  mood = ({ subjectId, sequence }) => {
    if (subjectId === first && sequence === 2 && fails-- > 0) throw new Error('not now')
  }
  await deliver({ retries: LATER })
  const moodyOf = (subject: string) => handled.moody.filter(place => place.startsWith(subject))
  assert.equal(moodyOf(first), places.slice(0, 2))
  assert.equal(moodyOf(second), others)
  assert.is(handled.steady.length, 6)
  assert.equal(await app.db.rows(LEFT), [
    { handler: 'test.moody', sequence: 2, attempts: 1, error: 'not now' },
    { handler: 'test.moody', sequence: 3, attempts: 0, error: null },
  ])
  const more = await ring(app.db, first)
  await deliver({ retries: LATER })
  assert.is(moodyOf(first).length, 2, 'another event does not make the attempt come sooner')
  await wake()
  await deliver({ retries: LATER })
  assert.equal(moodyOf(first), [...places.slice(0, 2), ...places.slice(1), `${first} ${more}`])
  assert.equal(await app.db.rows(LEFT), [])
})

test('after its last attempt it is parked with its error, the rest goes on, and staff replay it', async world => {
  const { app, deliver } = world
  const subjectId = newSubject()
  const places = await ringEach(app.db, subjectId, 3)
  mood = ({ sequence }) => {
    if (sequence === 2) throw new Error('never')
  }
  await deliver({ retries: AT_ONCE })
  const [one, two, three] = places
  assert.equal(handled.moody, [one, two, two, two, three])
  const [parked, ...rest] = await listParked(app.db, 10, null)
  assert.equal(rest, [])
  assert.equal(
    [parked?.handler, parked?.sequence, parked?.attempts, parked?.error],
    ['test.moody', 2, 3, 'never'],
  )
  mood = () => undefined
  const replay = () => app.db.transact(tx => replayParked(tx, parked?.id ?? ''))
  assert.is((await replay())?.parkedAt, null)
  assert.is(await replay(), null, 'it is parked no longer')
  await deliver({ retries: AT_ONCE })
  assert.is(handled.moody.at(-1), two)
  assert.equal(await app.db.rows(LEFT), [])
})

test('a process that dies between any two steps loses nothing and disturbs no order', async world => {
  const { app, deliver, wake } = world
  let survived = false
  for (let step = 0; !survived; step++)
    for (const when of ['before', 'after'] as const) {
      for (const list of Object.values(handled)) list.length = 0
      const places = await ringEach(app.db, newSubject(), 3)
      let fails = 1
      mood = ({ sequence }) => {
        if (sequence === 2 && fails-- > 0) throw new Error('not now')
      }
      const dying = dyingAt(app.db, step, when)
      await deliver({ retries: AT_ONCE, app: { ...app, db: dying.db } })
      survived = !dying.died
      await wake()
      await deliver({ retries: AT_ONCE })
      const once = handled.moody.filter((place, n) => place !== handled.moody[n - 1])
      assert.equal(once, places, `died ${when} step ${step}`)
      assert.equal([...new Set(handled.steady)], places, `died ${when} step ${step}`)
      assert.equal(await app.db.rows(LEFT), [], `died ${when} step ${step}`)
    }
})

/** A database whose process dies before or after its nth step: from then on nothing it is asked comes back. */
function dyingAt(
  db: Database,
  step: number,
  when: 'before' | 'after',
): { db: Database; readonly died: boolean } {
  let steps = 0
  let died = false
  async function live<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = steps++
    if (died || (mine === step && when === 'before')) {
      died = true
      throw new Error('the process died')
    }
    const answer = await work()
    if (mine !== step) return answer
    died = true
    throw new Error('the process died')
  }
  return {
    db: {
      ...db,
      rows: (asked, values) => live(() => db.rows(asked, values)),
      row: (asked, values) => live(() => db.row(asked, values)),
      transact: work => live(() => db.transact(work)),
    },
    get died() {
      return died
    },
  }
}

test.run()
