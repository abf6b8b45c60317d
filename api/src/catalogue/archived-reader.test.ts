import pg from 'pg'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import { recognise } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { CONTENT } from './content.ts'
import { profileIdOf, readerById } from './index.ts'

const { story, run } = stories('a reader whose profile staff archived')

const signedIn = (app: App, subject: string) =>
  recognise(
    {
      ...app,
      identity: {
        ...app.identity,
        describe: async () => null,
        remove: async () => undefined,
        verifySession: async () => ({
          subject,
          sessionId: 'sess_1',
          issuedAt: new Date(),
          expiresAt: new Date(Date.now() + 60_000),
        }),
      },
    },
    'token',
  )

story('is shown to nobody, and keeps a desk and what is owed', async ({ app, database, orin, stranger }) => {
  const client = await stranger()
  await client.topsUp(5000)
  const call = await client.calls(orin)
  await orin.ends(call)
  const owed = await orin.earnings()

  await archived(app, database.adminUrl, orin.readerId)
  const viewer = await signedIn(app, orin.viewer.subject)
  assert.equal(
    [viewer.id, viewer.readerId, viewer.roles],
    [orin.viewer.id, orin.readerId, ['CLIENT', 'READER']],
  )
  assert.is(await readerById(app, orin.readerId), null)
  assert.equal(await orin.earnings(), owed)
  assert.is((await orin.sees(call)).id, call.id)
  const refused = await client.requests(orin).then(
    answer => 'id' in answer,
    fault => fault.code,
  )
  assert.is(refused, 'NOT_FOUND')
})

story('is distinguished from who never was one', async ({ app, mara, theo }) => {
  assert.is(await profileIdOf(app, mara.viewer.subject), mara.readerId)
  assert.is(await profileIdOf(app, theo.viewer.subject), null)
  assert.equal((await signedIn(app, theo.viewer.subject)).roles, ['CLIENT'])
})

async function archived(app: App, adminUrl: string, id: string): Promise<void> {
  const cms = new pg.Client({ connectionString: adminUrl })
  await cms.connect()
  const received = new Promise<void>(resolve => app.bus.on(CONTENT, () => resolve()))
  await cms.query('UPDATE cms.readers SET archived = true WHERE id = $1', [id])
  await received
  await cms.end()
}

run()
