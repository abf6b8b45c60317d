import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type EventWorld, newSubject, openEventWorld } from '../../../test/event-world.ts'
import { deliveryJobs } from '../events/deliver-events.ts'
import { emit, eventType, on } from '../events/events.ts'
import { LANES, queueOf } from '../events/lanes.ts'
import { openDatabase, statement } from './database.ts'
import { type JobsHooks, startJobs } from './jobs.ts'

const Rung = eventType<Record<string, never>>('bell.rung')

const handled = { steady: [] as string[], slow: [] as string[] }
let slowness: Promise<unknown> = Promise.resolve()
let onHandled: () => void = () => undefined

on(Rung, 'test.steady', async (_app, event) => {
  handled.steady.push(`${event.subjectId} ${event.sequence}`)
  onHandled()
})
on(Rung, 'test.slow', async (_app, event) => {
  await slowness
  handled.slow.push(`${event.subjectId} ${event.sequence}`)
  onHandled()
})

const LOCKED_BY = statement(
  'test.locked-by',
  'SELECT DISTINCT locked_by AS "lockedBy" FROM jobs._private_jobs WHERE locked_by IS NOT NULL',
)
const HIDE = statement('test.hide-jobs', 'ALTER TABLE jobs._private_jobs RENAME TO hidden_jobs')
const SHOW = statement('test.show-jobs', 'ALTER TABLE jobs.hidden_jobs RENAME TO _private_jobs')

const test = suite<EventWorld>('workers')
test.before(async context => void Object.assign(context, await openEventWorld()))
test.before.each(() => {
  for (const list of Object.values(handled)) list.length = 0
  slowness = Promise.resolve()
  onHandled = () => undefined
})
test.after(({ close }) => close())

const quiet: JobsHooks = {
  failed: () => undefined,
  ended: () => undefined,
  log: () => undefined,
  workers: () => undefined,
}

const deliver = ({ app }: EventWorld, hooks: Partial<JobsHooks> = {}) =>
  startJobs(app.db.pool, [deliveryJobs(app)], { ...quiet, ...hooks })

async function ring({ app }: EventWorld, subjects: readonly string[]): Promise<void> {
  for (const subjectId of subjects) await app.db.transact(tx => emit(tx, Rung, { subjectId, payload: {} }))
}

const newSubjects = (count: number) => Array.from({ length: count }, newSubject)

/** Resolves when a list has so many. */
const comes = (list: readonly string[], count: number) =>
  new Promise<void>(resolve => {
    onHandled = () => list.length === count && resolve()
    onHandled()
  })

function held(): () => void {
  let release: () => void = () => undefined
  slowness = new Promise<void>(resolve => {
    release = resolve
  })
  return release
}

test('a handler that is slow with many subjects holds up no other handler', async world => {
  const release = held()
  await ring(world, newSubjects(LANES * 8))
  const jobs = await deliver(world)
  await comes(handled.steady, LANES * 8)
  assert.is(handled.slow.length, 0)
  release()
  await comes(handled.slow, LANES * 8)
  await jobs.stop()
})

test('one after the other within a lane, each once', async world => {
  const jobs = await deliver(world)
  const subjects = newSubjects(LANES * 50)
  await ring(world, subjects)
  await comes(handled.slow, subjects.length)
  await comes(handled.steady, subjects.length)
  await jobs.stop()
  const once = subjects.map(subject => `${subject} 1`).toSorted()
  assert.equal(handled.slow.toSorted(), once)
  assert.equal(handled.steady.toSorted(), once)
})

test('what workers hold is locked by a name of this node', async world => {
  const release = held()
  const names: string[] = []
  const jobs = await deliver(world, { workers: all => void names.push(...all) })
  await ring(world, newSubjects(3))
  await comes(handled.steady, 3)
  const holders = await world.app.db.rows<{ lockedBy: string }>(LOCKED_BY)
  assert.is(holders.length, 1)
  for (const { lockedBy } of holders) assert.ok(names.includes(lockedBy), `${lockedBy} of ${names}`)
  release()
  await jobs.stop()
})

test('workers that cannot write how a job ended are replaced, under another name', async world => {
  const owner = openDatabase(world.database.ownerUrl, { publish: async () => undefined })
  const release = held()
  const all = new Set<string>()
  let onEnded: () => void = () => undefined
  const ended = new Promise<void>(resolve => {
    onEnded = resolve
  })
  const jobs = await deliver(world, {
    ended: () => onEnded(),
    workers: names => {
      for (const name of names) all.add(name)
    },
  })
  const [first = ''] = newSubjects(1)
  await ring(world, [first])
  await comes(handled.steady, 1)
  const before = all.size
  await owner.rows(HIDE)
  release()
  await ended
  await owner.rows(SHOW)
  // The lane of the first stays locked until the sweep of lost workers frees it.
  const others = newSubjects(40).filter(each => queueOf('test', each) !== queueOf('test', first))
  await ring(world, others)
  await comes(handled.steady, 1 + others.length)
  assert.is(all.size, before + 1)
  await jobs.stop()
  await owner.close()
})

test.run()
