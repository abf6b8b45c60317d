import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import { suspendPerson } from '../accounts/index.ts'
import { presenceOf } from './index.ts'

const { story, run } = stories('a reader who is shut out')

story('goes offline at once, and nobody rings them', async ({ app, mara, stranger, viewer, settle }) => {
  await mara.goesOnline()
  const asked = { personId: mara.viewer.id, reason: 'Because.', idempotencyKey: 'suspend-mara' }
  await suspendPerson(app, await viewer('ines'), asked)
  await settle()
  assert.is(await presenceOf(app.db, mara.viewer.subject), 'OFFLINE')
  const client = await stranger()
  await client.topsUp(5000)
  assert.not.ok('id' in (await client.requests(mara)))
})

run()
