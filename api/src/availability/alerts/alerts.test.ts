import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Client } from '../../../test/people.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { Reader } from '../../catalogue/index.ts'
import { statement } from '../../foundation/database/database.ts'
import { deliveryJobs } from '../../foundation/events/deliver-events.ts'
import type { Letter } from '../../outside/index.ts'
import '../../notifications/index.ts'
import { lapsePresence } from '../presence-holders.ts'
import { goOffline } from '../toggle-presence.ts'
import { addAlert } from './add-alert.ts'
import { OnlineAlertNotAllowed } from './alert.ts'
import { removeAlert, stopAlert } from './remove-alert.ts'

const HOURS = 3_600
const HAS_MAIL = statement('test.has-mail', 'UPDATE accounts.people SET email = $2 WHERE id = $1')
const SET = statement('test.alerts-of', 'SELECT profile_id FROM availability.alerts WHERE person_id = $1')

const test = suite<{ world: World; sent: Letter[] }>('alerts when a reader comes online')
test.before(async context => {
  context.world = await openWorld()
  context.sent = []
  const mail = { send: async (letter: Letter) => void context.sent.push(letter) }
  context.world.runs(
    deliveryJobs({ ...context.world.app, mail } as never, { attempts: 3, afterSeconds: () => 0 }),
  )
})
test.before.each(async ({ world, sent }) => {
  await goOffline(world.app, world.mara.viewer)
  await world.advance(13 * HOURS)
  sent.splice(0)
})
test.after(({ world }) => world.close())

/** Somebody with a mail address, whose letters are told apart by it. */
async function somebody({ app, stranger }: World): Promise<Client> {
  const client = await stranger()
  await app.db.rows(HAS_MAIL, [client.viewer.id, client.viewer.email])
  return client
}

const asks = ({ app, mara }: World, { viewer }: Client) => addAlert(app, viewer, mara.readerId)
const to = (sent: readonly Letter[], { viewer }: Client) => sent.filter(letter => letter.to === viewer.email)
const setBy = ({ app }: World, { viewer }: Client) => app.db.rows(SET, [viewer.id])

test('a client is written to once when the reader comes online', async ({ world, sent }) => {
  const client = await somebody(world)
  for (let times = 0; times < 3; times++) assert.instance(await asks(world, client), Reader)
  assert.is((await setBy(world, client)).length, 1)
  await world.mara.goesOnline()
  await world.mara.goesOnline()
  await world.settle()
  const [letter, ...others] = to(sent, client)
  assert.equal(others, [])
  assert.is(letter?.subject, 'Mara Moonwater is online now')
  assert.match(letter?.text ?? '', /\/readers\/mara-moonwater\n/)
  assert.match(letter?.text ?? '', /\/alerts\/stop\?key=[0-9a-f-]{36}/)
})

test('a lease that lapses and comes back within seconds sends nothing more', async ({ world, sent }) => {
  const client = await somebody(world)
  await asks(world, client)
  await world.mara.goesOnline()
  await world.settle()
  assert.is(to(sent, client).length, 1)
  await world.advance(13 * HOURS)
  // It was online all day: her page holds the lease, then it lapses for some seconds.
  await world.mara.goesOnline()
  await world.settle()
  sent.splice(0)
  for (let times = 0; times < 3; times++) {
    await world.advance(61)
    await lapsePresence(world.app)
    await world.advance(3)
    await world.mara.goesOnline()
    await world.settle()
  }
  assert.equal(to(sent, client), [])
})

test('the next time is after she was away and half a day has passed', async ({ world, sent }) => {
  const client = await somebody(world)
  await asks(world, client)
  const comesBackAfter = async (seconds: number) => {
    await goOffline(world.app, world.mara.viewer)
    await world.advance(seconds)
    await world.mara.goesOnline()
    await world.settle()
    return to(sent.splice(0), client).length
  }
  assert.is(await comesBackAfter(60), 1)
  assert.is(await comesBackAfter(2 * HOURS), 0)
  assert.is(await comesBackAfter(11 * HOURS), 1)
})

test('of a busy reader, a client hears when the reading is over', async ({ world, sent }) => {
  const [waiting, other] = [await somebody(world), await world.stranger()]
  await other.topsUp(5_000)
  const call = await other.calls(world.mara)
  await world.settle()
  assert.instance(await asks(world, waiting), Reader)
  await world.advance(40)
  await other.ends(call)
  await world.settle()
  assert.is(to(sent, waiting).length, 1)
  const next = await other.calls(world.mara)
  await other.ends(next)
  await world.settle()
  assert.is(to(sent, waiting).length, 1, 'not after each reading')
})

test('who went offline again before the mail was written is not written about', async ({ world, sent }) => {
  const client = await somebody(world)
  await asks(world, client)
  await world.mara.goesOnline()
  await goOffline(world.app, world.mara.viewer)
  await world.settle()
  assert.equal(to(sent, client), [])
  await world.mara.goesOnline()
  await world.settle()
  assert.is(to(sent, client).length, 1, 'the alert still waits')
})

test('is ended by the one who set it, or by the key in the mail', async ({ world, sent }) => {
  const [one, other] = [await somebody(world), await somebody(world)]
  for (const client of [one, other]) await asks(world, client)
  await removeAlert(world.app, one.viewer, world.mara.readerId)
  await world.mara.goesOnline()
  await world.settle()
  assert.equal([to(sent, one).length, to(sent, other).length], [0, 1])
  const key = /key=([0-9a-f-]{36})/.exec(to(sent, other)[0]?.text ?? '')?.[1] ?? ''
  assert.is((await stopAlert(world.app, key)).reader?.id, world.mara.readerId)
  assert.is((await stopAlert(world.app, key)).reader, null)
  assert.is((await stopAlert(world.app, randomUUID())).reader, null)
  assert.equal(await setBy(world, other), [])
})

test('is refused while she is online, without an address, and of oneself', async ({ world }) => {
  const client = await somebody(world)
  const codeOf = async (asked: Promise<unknown>) => {
    const answer = await asked
    return answer instanceof OnlineAlertNotAllowed ? answer.code : null
  }
  const { app, mara } = world
  assert.is(await codeOf(addAlert(app, { ...client.viewer, email: '' }, mara.readerId)), 'NO_ADDRESS')
  assert.is(await codeOf(addAlert(app, mara.viewer, mara.readerId)), 'OWN_PROFILE')
  await mara.goesOnline()
  assert.is(await codeOf(asks(world, client)), 'READER_ONLINE')
  assert.equal(await setBy(world, client), [])
})

test.run()
