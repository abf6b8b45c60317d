import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { startPush } from '../../../../local/src/push/push.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { saveVisit } from '../../accounts/index.ts'
import { lapsePresence, presenceOfPerson } from '../../availability/index.ts'
import { deliveryJobs } from '../../foundation/events/deliver-events.ts'
import { declineReading } from '../../readings/ring/answer-reading.ts'
import { changeSettings } from '../choices/change-settings.ts'
import '../index.ts'
import { subscriptionsOf } from './push.store.ts'
import { forgetPush, savePush } from './save-push.ts'

type Service = Awaited<ReturnType<typeof startPush>>
const test = suite<{ world: World; service: Service }>('pushes')
test.before(async context => {
  context.world = await openWorld(
    {},
    { publicOrigins: ['http://localhost:3000', 'http://auralumic.localhost:3000'] },
  )
  context.world.runs(deliveryJobs(context.world.app as never, { attempts: 1, afterSeconds: () => 0 }))
  context.service = await startPush()
})
test.after(async ({ world, service }) => {
  await service.stop()
  await world.close()
})

async function rings(world: World) {
  const { theo, mara, settle } = world
  await mara.goesOnline()
  const reading = await theo.requests(mara)
  assert.ok('id' in reading)
  await settle()
  return reading.id
}

test('a ring reaches a reader’s browsers at once, at night, too, under the brand they signed in at', async ({
  world,
  service,
}) => {
  const { app, theo, mara } = world
  await theo.topsUp(10_000)
  await saveVisit(app, mara.viewer.id, { host: 'auralumic.localhost:3000', acceptLanguage: 'es' })
  const now = await world.now()
  const minute = now.getUTCHours() * 60 + now.getUTCMinutes()
  await changeSettings(app, mara.viewer, {
    timeZone: 'UTC',
    quietHours: { fromMinute: minute, toMinute: (minute + 600) % 1440 },
  })
  const [phone, laptop] = [service.subscribe(app.push.publicKey), service.subscribe(app.push.publicKey)]
  for (const browser of [phone, phone, laptop]) await savePush(app, mara.viewer, browser)
  const readingId = await rings(world)
  for (const { received } of [phone, laptop]) {
    const [ring, ...others] = received
    assert.equal(others, [])
    const { title, link, type, brand } = JSON.parse(ring?.content ?? '{}')
    assert.equal([title, type, brand], ['Theo Vale te llama para un chat', 'RING', 'auralumic'])
    assert.match(link, /^http:\/\/auralumic\.localhost:3000\/reading\/\w+/)
    assert.equal([ring?.urgency, ring?.keptSeconds], ['high', 45])
  }
  await declineReading(app, mara.viewer, readingId)
})

test('a browser that is gone is forgotten, and the others are pushed to', async ({ world, service }) => {
  const { app, mara } = world
  const [gone, here] = [service.subscribe(app.push.publicKey), service.subscribe(app.push.publicKey)]
  for (const browser of [gone, here]) await savePush(app, mara.viewer, browser)
  service.answersWith(gone, 410)
  const readingId = await rings(world)
  assert.is(here.received.length, 1)
  const endpoints = (await subscriptionsOf(app.db, mara.viewer.id)).map(({ endpoint }) => endpoint)
  assert.ok(endpoints.includes(here.endpoint) && !endpoints.includes(gone.endpoint))
  await declineReading(app, mara.viewer, readingId)
})

test('who signs in at a browser takes it over; who ends pushes ends them there', async ({
  world,
  service,
}) => {
  const { app, mara, orin } = world
  const shared = service.subscribe(app.push.publicKey)
  await savePush(app, mara.viewer, shared)
  await savePush(app, orin.viewer, shared)
  const readingId = await rings(world)
  assert.equal(shared.received, [])
  await declineReading(app, mara.viewer, readingId)
  await forgetPush(app, mara.viewer, shared.endpoint)
  assert.is((await subscriptionsOf(app.db, orin.viewer.id)).length, 1, 'another’s is not theirs to end')
  await forgetPush(app, orin.viewer, shared.endpoint)
  assert.equal(await subscriptionsOf(app.db, orin.viewer.id), [])
})

test('a reader whose phone rings stays online when their pages are closed, for two hours', async ({
  world,
  service,
}) => {
  const { app, selene, orin } = world
  const online = async (reader: typeof selene) =>
    (await presenceOfPerson(app.db, reader.viewer.id)) === 'ONLINE'
  const phone = service.subscribe(app.push.publicKey)
  await savePush(app, selene.viewer, phone)
  for (const reader of [selene, orin]) await reader.goesOnline()
  /** Half a minute at a time, as the second hand of every node sees it. */
  const passes = async (halfMinutes: number) => {
    for (let count = 0; count < halfMinutes; count++) {
      await world.advance(30, { allSilent: true })
      await lapsePresence(app)
    }
  }
  await passes(10)
  assert.equal([await online(selene), await online(orin)], [true, false])
  await changeSettings(app, selene.viewer, { choices: [{ type: 'RING', channel: 'PUSH', isOn: false }] })
  await passes(4)
  assert.is(await online(selene), false, 'a ring would not reach her')
  await changeSettings(app, selene.viewer, { choices: [{ type: 'RING', channel: 'PUSH', isOn: true }] })
  await selene.goesOnline()
  await passes(238)
  assert.is(await online(selene), true)
  await passes(6)
  assert.is(await online(selene), false)
  await forgetPush(app, selene.viewer, phone.endpoint)
})

test('an address within our own network is refused, and ten browsers are kept', async ({
  world,
  service,
}) => {
  const { app, selene } = world
  const browser = service.subscribe(app.push.publicKey)
  const problem = await savePush(app, selene.viewer, { ...browser, endpoint: 'http://10.0.0.1/push' }).catch(
    error => error,
  )
  assert.is(problem.code, 'BAD_INPUT')
  for (let count = 0; count < 12; count++)
    await savePush(app, selene.viewer, service.subscribe(app.push.publicKey))
  assert.is((await subscriptionsOf(app.db, selene.viewer.id)).length, 10)
})

test.run()
