import 'reflect-metadata'
import { graphql } from 'graphql'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Client } from '../../test/people.ts'
import { openWorld, type World } from '../../test/world.ts'
import { saveVisit } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { PayoutPaid, TopUpSucceeded } from '../billing/index.ts'
import { statement } from '../foundation/database/database.ts'
import { deliveryJobs } from '../foundation/events/deliver-events.ts'
import { emit, handlerNamed } from '../foundation/events/events.ts'
import { Loaders } from '../foundation/loaders.ts'
import type { Letter } from '../outside/index.ts'
import { buildContract } from '../schema.ts'
import { releaseHeld } from './channels/release-held.ts'
import { changeSettings } from './choices/change-settings.ts'
import './index.ts'
import { notify } from './notify.ts'

const HAS_MAIL = statement('test.has-mail', 'UPDATE accounts.people SET email = $2 WHERE id = $1')
const USD = (minor: string) => ({ minor, currency: 'USD' })
const HOUR = 3_600

const test = suite<{ world: World; sent: Letter[]; app: App }>('notifications')
test.before(async context => {
  context.world = await openWorld(
    {},
    { publicOrigins: ['http://localhost:3000', 'http://auralumic.localhost:3000'] },
  )
  context.sent = []
  const mail = { send: async (letter: Letter) => void context.sent.push(letter) }
  context.app = { ...context.world.app, mail }
  context.world.runs(deliveryJobs(context.app as never, { attempts: 3, afterSeconds: () => 0 }))
})
test.before.each(({ sent }) => void sent.splice(0))
test.after(({ world }) => world.close())

async function somebody({ app, stranger }: World): Promise<Client> {
  const client = await stranger('Wren Hollis')
  await app.db.rows(HAS_MAIL, [client.viewer.id, client.viewer.email])
  return client
}

const to = (sent: readonly Letter[], { viewer }: Client) =>
  sent.filter(letter => letter.to === viewer.email).map(({ subject }) => subject)

const paysOut = ({ app }: World, { viewer }: Client, minor = '4200') =>
  app.db.transact(tx =>
    emit(tx, PayoutPaid, {
      subjectId: crypto.randomUUID(),
      payload: { personId: viewer.id, amount: USD(minor) },
    }),
  )

/** The clock of all, at this minute of a day in UTC that is to come. */
async function goTo(world: World, hour: number): Promise<void> {
  const now = await world.now()
  const then = new Date(now)
  then.setUTCHours(hour, 0, 0, 0)
  if (then <= now) then.setUTCDate(then.getUTCDate() + 1)
  await world.advance((then.getTime() - now.getTime()) / 1000)
}

async function ask({ app }: World, { viewer }: Client, source: string, language = 'en') {
  const schema = await buildContract()
  const contextValue = { app, viewer, language, loaders: new Loaders(), host: 'localhost', requestId: 'test' }
  const { data, errors } = await graphql({ schema, source, contextValue })
  return { data: JSON.parse(JSON.stringify(data ?? null)), code: errors?.[0]?.extensions.code }
}

const LIST =
  '{ viewer { unreadNotifications notifications(first: 2) { pageInfo { hasNextPage endCursor } edges { node { id type title link readAt } } } } }'

test('an event is told once, however often its handler runs', async ({ world, sent }) => {
  const client = await somebody(world)
  await paysOut(world, client)
  await world.settle()
  assert.equal(to(sent, client), ['Your payout of $42.00 is on its way'])
  const event = {
    subjectId: crypto.randomUUID(),
    sequence: 1,
    payload: { personId: client.viewer.id, amount: USD('100') },
  }
  const handler = handlerNamed('notifications.top-up')
  for (let times = 0; times < 3; times++)
    await handler?.handle(world.app as never, { ...event, type: TopUpSucceeded.name } as never)
  await world.settle()
  assert.equal(to(sent, client).slice(1), ['$1.00 added to your balance'])
  assert.is((await ask(world, client, LIST)).data.viewer.unreadNotifications, 2)
})

test('the list is the viewer’s own, in their language, page by page; what is read is read', async ({
  world,
}) => {
  const [client, other] = [await somebody(world), await somebody(world)]
  for (const minor of ['100', '200', '300']) await paysOut(world, client, minor)
  await world.settle()
  const { viewer } = (await ask(world, client, LIST, 'es')).data
  assert.is(viewer.unreadNotifications, 3)
  assert.is(viewer.notifications.edges.length, 2)
  assert.match(viewer.notifications.edges[0].node.title, /^Tu pago de/)
  assert.is(viewer.notifications.edges[0].node.link, '/desk/reader#payouts')
  const { hasNextPage, endCursor } = viewer.notifications.pageInfo
  assert.ok(hasNextPage)
  const next = await ask(world, client, LIST.replace('first: 2', `first: 2, after: "${endCursor}"`))
  assert.is(next.data.viewer.notifications.edges.length, 1)

  const { id } = viewer.notifications.edges[0].node
  const read = `mutation { markNotificationsRead(input: { notificationIds: ["${id}"] }) { marked } }`
  assert.is((await ask(world, other, read)).data.markNotificationsRead.marked, 0)
  assert.is((await ask(world, other, `{ node(id: "${id}") { id } }`)).data.node, null)
  assert.is((await ask(world, other, LIST)).data.viewer.notifications.edges.length, 0)
  assert.is((await ask(world, client, read)).data.markNotificationsRead.marked, 1)
  assert.is((await ask(world, client, read)).data.markNotificationsRead.marked, 0)
  const unread = LIST.replace('first: 2', 'first: 5, unreadOnly: true')
  assert.is((await ask(world, client, unread)).data.viewer.notifications.edges.length, 2)
  const all = 'mutation { markNotificationsRead(input: {}) { marked } }'
  assert.is((await ask(world, client, all)).data.markNotificationsRead.marked, 2)
  assert.is((await ask(world, client, LIST)).data.viewer.unreadNotifications, 0)
})

test('a channel that is off sends nothing, and what must be known cannot be switched off', async ({
  world,
  sent,
}) => {
  const client = await somebody(world)
  await changeSettings(world.app, client.viewer, {
    choices: [
      { type: 'PAYOUT_PAID', channel: 'MAIL', isOn: false },
      { type: 'PAYOUT_PAID', channel: 'IN_APP', isOn: false },
    ],
  })
  await paysOut(world, client)
  await world.settle()
  assert.equal(to(sent, client), [])
  assert.is((await ask(world, client, LIST)).data.viewer.unreadNotifications, 0)
  try {
    await changeSettings(world.app, client.viewer, {
      choices: [{ type: 'RECEIPT', channel: 'MAIL', isOn: false }],
    })
    assert.unreachable()
  } catch (problem) {
    assert.is((problem as { code: string }).code, 'BAD_INPUT')
  }
})

test('quiet hours hold a mail until they end, and it says that it is late', async ({ world, sent, app }) => {
  const client = await somebody(world)
  await changeSettings(app, client.viewer, {
    timeZone: 'UTC',
    quietHours: { fromMinute: 22 * 60, toMinute: 7 * 60 },
  })
  await goTo(world, 23)
  await paysOut(world, client)
  await world.settle()
  await releaseHeld(app)
  await world.settle()
  assert.equal(to(sent, client), [])
  assert.is((await ask(world, client, LIST)).data.viewer.unreadNotifications, 1, 'the list has it at once')
  await goTo(world, 7)
  await Promise.all([releaseHeld(app), releaseHeld(app)])
  await world.settle()
  assert.equal(to(sent, client), ['Your payout of $42.00 is on its way'])
  assert.match(sent[0]?.text ?? '', /This happened on .*11:00 PM UTC/)
})

test('a digest is one letter of what was not read, each brand by itself', async ({ world, sent, app }) => {
  const client = await somebody(world)
  await changeSettings(app, client.viewer, { timeZone: 'UTC', digest: 'DAILY' })
  await goTo(world, 12)
  await paysOut(world, client, '100')
  await world.settle()
  const { data } = await ask(world, client, LIST)
  const { id } = data.viewer.notifications.edges[0].node
  await ask(
    world,
    client,
    `mutation { markNotificationsRead(input: { notificationIds: ["${id}"] }) { marked } }`,
  )
  await saveVisit(app, client.viewer.id, { host: 'localhost:3000', acceptLanguage: 'en' })
  for (const minor of ['200', '300']) await paysOut(world, client, minor)
  await world.settle()
  await saveVisit(app, client.viewer.id, { host: 'auralumic.localhost:3000', acceptLanguage: 'en' })
  await paysOut(world, client, '400')
  await world.settle()
  assert.equal(to(sent, client), [])
  await goTo(world, 9)
  await Promise.all([releaseHeld(app), releaseHeld(app)])
  await world.settle()
  assert.equal(sent.map(({ fromName, subject }) => [fromName, subject]).sort(), [
    ['Auralumic', '1 thing happened for you'],
    ['SoulSeer', '2 things happened for you'],
  ])
  const text = sent.find(({ fromName }) => fromName === 'SoulSeer')?.text ?? ''
  assert.ok(text.includes('$2.00') && text.includes('$3.00') && !text.includes('$1.00'))
  await releaseHeld(app)
  await world.settle()
  assert.is(sent.length, 2)
})

test('what is held goes out when its hours are changed', async ({ world, sent, app }) => {
  const client = await somebody(world)
  await changeSettings(app, client.viewer, { timeZone: 'UTC', digest: 'WEEKLY' })
  await paysOut(world, client)
  await world.settle()
  await changeSettings(app, client.viewer, { digest: 'OFF' })
  await releaseHeld(app)
  await world.settle()
  assert.equal(to(sent, client), ['1 thing happened for you'])
})

test('an appointment that is over is nobody’s to be reminded of, and who is gone is told nothing', async ({
  world,
  sent,
  app,
}) => {
  const client = await somebody(world)
  await changeSettings(app, client.viewer, {
    timeZone: 'UTC',
    quietHours: { fromMinute: 0, toMinute: 8 * 60 },
  })
  await goTo(world, 1)
  const facts = {
    name: { name: 'Mara' },
    time: { at: '2026-12-01T02:00:00Z', zone: 'UTC' },
    appointment: crypto.randomUUID(),
    startsAt: '2026-12-01T02:00:00.000Z',
  }
  const notice = { personId: client.viewer.id, facts, link: null, eventKey: 'held' }
  await app.db.transact(tx => notify(tx, 'APPOINTMENT_REMINDER', [notice]))
  await app.db.transact(tx =>
    notify(tx, 'PAYOUT_WAITING', [{ ...notice, personId: crypto.randomUUID(), facts: {} }]),
  )
  await world.advance(8 * HOUR)
  await releaseHeld(app)
  await world.settle()
  assert.equal(to(sent, client), [])
})

test.run()
