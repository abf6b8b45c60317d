import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import { personOf } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { openPostgresBus } from '../foundation/events/bus.ts'
import { GAP } from '../foundation/events/bus-listeners.ts'
import { knownPresence } from './known-presence.ts'
import { LEASE_SECONDS } from './presence.ts'
import { presenceTopic } from './presence-feed.ts'
import { goOffline, goOnline } from './toggle-presence.ts'

const { story, run } = stories('what this node knows of who can be reached')

story('the database is asked once, until it changes', async ({ app, theo, mara, orin }) => {
  const { node, asked } = counting(app)
  const of = ({ viewer }: typeof mara) => knownPresence(node).of(viewer.subject)
  assert.equal(await Promise.all([of(mara), of(orin)]), ['OFFLINE', 'OFFLINE'])
  assert.equal(
    [await of(mara), await of(orin), asked.length],
    ['OFFLINE', 'OFFLINE', 1],
    'both by one statement',
  )

  await mara.goesOnline()
  assert.equal([await of(mara), await of(orin), asked.length], ['ONLINE', 'OFFLINE', 2], 'of her alone')
  await theo.topsUp(5000)
  const ringing = await theo.requests(mara)
  assert.ok('id' in ringing)
  assert.is(await of(mara), 'BUSY')
  await theo.cancels(ringing)
  assert.is(await of(mara), 'ONLINE')
  await goOffline(app, mara.viewer)
  assert.is(await of(mara), 'OFFLINE')
})

story('a lease that ends is seen without a publication', async ({ app, mara, advance }) => {
  const of = () => knownPresence(app).of(mara.viewer.subject)
  await mara.goesOnline()
  assert.is(await of(), 'ONLINE')
  await advance(LEASE_SECONDS + 1, { allSilent: true })
  assert.is(await of(), 'OFFLINE')
})

story('another node receives it, and asks again after it may have missed something', async world => {
  const { app, database, mara } = world
  const bus = await openPostgresBus(database.url)
  const { node, asked } = counting({ ...app, bus: { ...bus, connected: true } })
  const there = () => knownPresence(node).of(mara.viewer.subject)
  assert.is(await there(), 'OFFLINE')
  const received = new Promise<void>(resolve => bus.on(presenceTopic(mara.viewer.id), () => resolve()))
  await mara.goesOnline()
  await received
  assert.equal([await there(), await there(), asked.length], ['ONLINE', 'ONLINE', 2])
  const gap = new Promise<void>(resolve => bus.onGap(resolve))
  await app.bus.publish([{ topic: GAP, data: null }])
  await gap
  assert.equal([await there(), asked.length], ['ONLINE', 3])
  await bus.close()
})

story('while nothing can be received, the database is asked each time', async ({ app, orin }) => {
  const { node, asked } = counting({ ...app, bus: { ...app.bus, connected: false } })
  for (let time = 1; time <= 2; time++) {
    assert.is(await knownPresence(node).of(orin.viewer.subject), 'OFFLINE')
    assert.is(asked.length, time)
  }
})

story('a reader who signs in for the first time is met when she goes online', async ({ app, mara }) => {
  const subject = `user_${randomUUID()}`
  const of = () => knownPresence(app).of(subject)
  assert.is(await of(), 'OFFLINE')
  const { id } = await personOf(app.db, subject, 'Newly Come')
  await goOnline(app, { ...mara.viewer, id, subject })
  assert.is(await of(), 'ONLINE')
})

story('what changes while it is read is not cached as it was read', async ({ app, orin }) => {
  const wasRead = Promise.withResolvers<void>()
  const answered = Promise.withResolvers<void>()
  const slow = async (...asking: Parameters<App['db']['rows']>) => {
    const rows = await app.db.rows(...asking)
    wasRead.resolve()
    await answered.promise
    return rows
  }
  const node = { ...app, db: { ...app.db, rows: slow as App['db']['rows'] } }
  const of = () => knownPresence(node).of(orin.viewer.subject)
  const before = of()
  await wasRead.promise
  await orin.goesOnline()
  answered.resolve()
  assert.equal([await before, await of()], ['OFFLINE', 'ONLINE'])
})

/** A node whose statements are counted. */
function counting(app: App) {
  const asked: string[] = []
  const rows = (...asking: Parameters<App['db']['rows']>) => {
    asked.push(asking[0].name)
    return app.db.rows(...asking)
  }
  return { asked, node: { ...app, db: { ...app.db, rows: rows as App['db']['rows'] } } }
}

run()
