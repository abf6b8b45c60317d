import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { applies, asStaff, fillsIn, saves } from '../../test/applications/application-stories.ts'
import { type ServedCms, serveCms } from '../../test/cms/serve-cms.ts'
import { samplePicture, uploads } from '../../test/files/sample-picture.ts'
import { openWorld, type World } from '../../test/world.ts'
import type { App } from '../app.ts'
import { picturesByIds, readerBySlug } from '../catalogue/index.ts'
import { statement } from '../foundation/database/database.ts'
import { deliveryJobs } from '../foundation/events/deliver-events.ts'
import type { Viewer } from '../foundation/viewer.ts'
import '../notifications/index.ts'
import { pageOfRows } from '../notifications/inbox/inbox.store.ts'
import type { Application } from './application.ts'
import { applicationJobs } from './applications.jobs.ts'
import { applicationById } from './applications.store.ts'
import { approveApplication } from './decide-application.ts'
import { publishProfile } from './publish-profile.ts'
import { submitApplication } from './submit-application.ts'

const test = suite<{ world: World; cms: ServedCms; app: App; staff: Viewer }>('an approved application')

// Real identities are user_ and letters, as the cms has it.
const RENAME = statement('test.rename-subject', 'UPDATE accounts.people SET subject = $2 WHERE id = $1')

test.before(async context => {
  const world = await openWorld().catch(error => {
    console.error(error)
    throw error
  })
  const cms = await serveCms(world.database.adminUrl).catch(error => {
    console.error(error)
    throw error
  })
  const { url, serviceKey } = cms
  const app = { ...world.app, config: { ...world.app.config, cms: { url, serviceKey } } }
  world.runs(deliveryJobs(app), applicationJobs(app))
  const staff = asStaff(world.nadia.viewer, 'MODERATOR')
  Object.assign(context, { world, cms, app, staff })
})
test.after(async ({ world, cms }) => {
  await cms.stop()
  await world.close()
})

async function somebody(world: World, name: string): Promise<Viewer> {
  const { viewer } = await world.stranger(name)
  const subject = `user_${randomUUID().replaceAll('-', '')}`
  await world.app.db.rows(RENAME, [viewer.id, subject])
  return { ...viewer, subject }
}

const approves = (app: App, staff: Viewer, applicationId: string) =>
  approveApplication(app, staff, { applicationId, idempotencyKey: randomUUID() })

const inbox = async (world: World, viewer: Viewer) =>
  (await pageOfRows(world.app.db, viewer.id, { first: 30, after: null, unreadOnly: false })).map(
    ({ type, facts }) => [type, facts],
  )

/** Until this node has received what the cms published. */
async function untilReader(app: App, viewer: Viewer): Promise<string> {
  for (let left = 100; left > 0; left--) {
    const id = await app.readerIdOf(viewer.subject)
    if (id !== null) return id
    await new Promise(done => setTimeout(done, 50))
  }
  throw new Error('nobody became a reader')
}

test('becomes a profile with its words, prices, tags and picture, once, and its person a reader who is told', async stage => {
  const { world, app, staff } = stage
  const viewer = await somebody(world, 'Elspeth Rook')
  const { id } = await fillsIn(app, viewer)
  const { id: picture } = await uploads(world.app, viewer, await samplePicture(900, 900))
  const saved = (await saves(app, viewer, { picture })) as Application
  await submitApplication(app, viewer, randomUUID())
  await approves(app, staff, id)
  await Promise.all([1, 2, 3].map(() => publishProfile(app, id).catch(() => null)))
  await world.settle()
  const readerId = await untilReader(app, viewer)
  assert.is((await applicationById(app.db, id))?.readerId, readerId)
  const reader = await readerBySlug(app, 'elspeth-rook')
  assert.equal(
    [reader?.id, reader?.name, reader?.tagline, reader?.location, reader?.languages, reader?.timeZone],
    [readerId, 'Elspeth Rook', 'Quiet cards for loud questions', 'Salem', ['en', 'es'], 'America/New_York'],
  )
  assert.equal(
    reader?.rates.map(({ channel, perMinute }) => [channel, perMinute.minor]),
    [
      ['CHAT', 299n],
      ['VIDEO', 499n],
    ],
  )
  assert.is(reader?.attributes.length, 1)
  assert.equal(reader?.topics, ['Life Path'])
  assert.is(reader?.readingSince, app.clock.now().getUTCFullYear() - 9)
  const shown = (await picturesByIds(app.db, [saved.content.pictureId ?? ''])).get(
    saved.content.pictureId ?? '',
  )
  assert.is(reader?.picture?.url, shown?.url)
  assert.equal(await inbox(world, viewer), [['APPLICATION_APPROVED', { name: 'Elspeth Rook' }]])
  await publishProfile(app, id)
  assert.is(await app.readerIdOf(viewer.subject), readerId)
})

test('gets an address of its own where the name is taken', async ({ world, app, staff }) => {
  const viewer = await somebody(world, 'Mara Moonwater')
  const { id } = await applies(app, viewer, 'Mara Moonwater')
  await approves(app, staff, id)
  await world.settle()
  const readerId = await untilReader(app, viewer)
  const mara = await readerBySlug(app, 'mara-moonwater')
  assert.is(mara?.id, world.mara.readerId, 'hers stays hers')
  assert.is.not(readerId, mara?.id)
})

test('the service account opens profiles of applications alone', async ({ cms, world }) => {
  const bio = 'x'.repeat(100)
  const profile = {
    name: 'Mine',
    tagline: 'Quiet cards here',
    bio,
    languages: ['en'],
    timeZone: 'UTC',
    slug: 'mine',
  }
  const status = (data: object) => cms.asService('/api/readers', 'POST', data)
  assert.is(await status(profile), 400)
  assert.is(await status({ ...profile, application: randomUUID() }), 400)
  const whole = { ...profile, application: randomUUID(), subject: 'user_mine' }
  assert.is(await status({ ...whole, archived: true }), 403)
  assert.is(await status({ ...whole, _status: 'draft' }), 403)
  assert.is(await status({ ...whole, tagline: 'short' }), 400)
  const change = { application: randomUUID() }
  assert.is(await cms.asService(`/api/readers/${world.mara.readerId}`, 'PATCH', change), 400)
  assert.is(await status(whole), 201)
  assert.is(await status({ ...whole, slug: 'mine-too', subject: 'user_other' }), 400, 'one profile each')
})

test.run()
