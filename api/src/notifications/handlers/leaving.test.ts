import * as assert from 'uvu/assert'
import { startPush } from '../../../../local/src/push/push.ts'
import { stories } from '../../../test/story.ts'
import { dismissPerson, lockPerson } from '../../accounts/index.ts'
import { laterParts } from '../../privacy/later-parts.ts'
import { changeSettings } from '../choices/change-settings.ts'
import { allChoices, settingsOf } from '../choices/choices.store.ts'
import { pageOfRows } from '../inbox/inbox.store.ts'
import '../index.ts'
import { notify } from '../notify.ts'
import { subscriptionsOf } from '../push/push.store.ts'
import { savePush } from '../push/save-push.ts'

const { story, run } = stories('what is stored of notifications')

story('is in the copy of somebody’s data, and gone when they leave', async ({ app, stranger, settle }) => {
  const { viewer } = await stranger()
  const service = await startPush()
  await savePush(app, viewer, { ...service.subscribe(app.push.publicKey), userAgent: 'A browser' })
  await changeSettings(app, viewer, {
    timeZone: 'Europe/Madrid',
    digest: 'WEEKLY',
    choices: [{ type: 'REVIEW_ANSWERED', channel: 'PUSH', isOn: true }],
  })
  const facts = { reader: { name: 'Mara Moonwater' } }
  const notice = { personId: viewer.id, facts, link: '/readers', eventKey: 'once' }
  await app.db.transact(tx => notify(tx, 'REVIEW_ANSWERED', [notice]))
  const { notifications } = (await laterParts(app, viewer.id)) as { notifications: Record<string, unknown[]> }
  assert.is(notifications.told?.length, 1)
  assert.equal(notifications.browsers, ['A browser'])
  assert.is(notifications.choices?.length, 1)

  await app.db.transact(async tx => {
    const person = await lockPerson(tx, viewer.id)
    assert.ok(person)
    await dismissPerson(tx, person)
  })
  await settle()
  const page = { first: 5, after: null, unreadOnly: false }
  assert.equal(await pageOfRows(app.db, viewer.id, page), [])
  assert.equal(await subscriptionsOf(app.db, viewer.id), [])
  assert.equal(await allChoices(app.db, viewer.id), [])
  assert.is((await settingsOf(app.db, [viewer.id])).size, 0)
  await service.stop()
})

run()
