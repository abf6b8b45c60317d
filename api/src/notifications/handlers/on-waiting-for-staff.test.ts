import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import * as assert from 'uvu/assert'
import { applies, asStaff } from '../../../test/applications/application-stories.ts'
import {
  decides,
  flags,
  moderator,
  reviewed,
  waitingFor,
} from '../../../test/moderation/moderation-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import '../index.ts'
import { declineApplication } from '../../applications/decide-application.ts'
import { appealApplication } from '../../applications/submit-application.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { statement } from '../../foundation/database/database.ts'
import { appealRemoval } from '../../moderation/appeals/appeal-removal.ts'

const { story, run } = stories('moderators hear of what waits for them')

const TOLD = statement(
  'test.told-staff',
  `SELECT type, link, facts->>'isAppeal' AS appeal FROM notifications.inbox
   WHERE person_id = $1 AND type IN ('APPLICATION_RECEIVED', 'APPEAL_RECEIVED') ORDER BY id`,
)
const told = ({ app }: World, personId: string) =>
  app.db.rows<{ type: string; link: string; appeal: string | null }>(TOLD, [personId])

async function becomes({ database }: World, personId: string, role: string): Promise<void> {
  const owner = new pg.Client({ connectionString: database.adminUrl })
  await owner.connect()
  await owner.query('UPDATE accounts.people SET staff_roles = ARRAY[$2] WHERE id = $1', [personId, role])
  await owner.end()
}

story('of applications and appeals, and of nothing twice; others of staff do not', async world => {
  const { app, stranger, settle, theo, mara } = world
  const [uma, pia] = [(await stranger('Uma')).viewer, (await stranger('Pia')).viewer]
  await becomes(world, uma.id, 'MODERATOR')
  await becomes(world, pia.id, 'FINANCE')
  const { viewer } = await stranger('Elspeth')
  const { id: applicationId } = await applies(app, viewer)
  await settle()
  const link = `/admin/desk/applications/${globalId('Application', applicationId)}`
  assert.equal(await told(world, uma.id), [{ type: 'APPLICATION_RECEIVED', link, appeal: 'NO' }])
  const decided = { applicationId, reason: 'Not now.', idempotencyKey: randomUUID() }
  await declineApplication(app, asStaff(uma, 'MODERATOR'), decided)
  await appealApplication(app, viewer, { words: 'Please look once more.', idempotencyKey: randomUUID() })
  await settle()
  assert.equal((await told(world, uma.id)).at(-1), { type: 'APPLICATION_RECEIVED', link, appeal: 'YES' })

  const review = await reviewed(world, theo, mara, 'Buy my books!')
  await flags(world, viewer, { reviewId: review.id })
  const item = await waitingFor(world, review.id)
  if (!item) throw new Error('it was not flagged')
  await decides(world, await moderator(world, 'Vera'), item, { decision: 'REMOVE', words: 'No adverts.' })
  const appeal = { removedContentId: item.id, words: 'It is none.', idempotencyKey: randomUUID() }
  await appealRemoval(app, theo.viewer, appeal)
  await settle()
  const last = (await told(world, uma.id)).at(-1)
  assert.equal(
    [last?.type, last?.link],
    ['APPEAL_RECEIVED', `/admin/desk/moderation/${globalId('ModerationItem', item.id)}`],
  )
  assert.is((await told(world, uma.id)).length, 3)
  assert.equal(await told(world, pia.id), [])
})

run()
