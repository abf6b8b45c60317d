import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import { statement } from '../../foundation/database/database.ts'
import { accountsOf, peopleOf, personOf } from '../index.ts'
import { changePreferences } from './change-preferences.ts'
import { markDone, preferencesOf } from './preferences.store.ts'
import { onboardingOf } from './preferences.ts'

const { story, run } = stories('what somebody chose')

const IDENTITY = statement('test.identity', 'SELECT name FROM accounts.identities WHERE id = $1')

story('an alias is what others see, until it is taken back', async world => {
  const { app, nadia } = world
  await changePreferences(app, nadia.viewer, { alias: '  Night\nOwl ' })
  const shown = async () => [
    (await app.db.row<{ name: string }>(IDENTITY, [nadia.viewer.id]))?.name,
    (await peopleOf(app)([nadia.viewer.id])).get(nadia.viewer.id)?.name,
  ]
  assert.equal(await shown(), ['Night Owl', 'Night Owl'])
  await changePreferences(app, nadia.viewer, { alias: '' })
  assert.equal(await shown(), ['Nadia Fenn', 'Nadia Fenn'])
  for (const alias of ['x'.repeat(41), '\u200b\u200b']) {
    const problem = await changePreferences(app, nadia.viewer, { alias }).catch(error => error)
    assert.is(problem.code, 'BAD_INPUT')
  }
})

story('a language that was chosen wins over the browser’s', async ({ app, nadia }) => {
  await changePreferences(app, nadia.viewer, { language: 'es' })
  assert.is((await accountsOf(app.db, [nadia.viewer.id])).get(nadia.viewer.id)?.language, 'es')
  assert.is(
    (await changePreferences(app, nadia.viewer, { language: 'tlh' }).catch(error => error)).code,
    'BAD_INPUT',
  )
})

story('steps are kept, once each and in their order', async ({ app }) => {
  const { id } = await personOf(app.db, 'user_steps', 'Stepping Stone')
  assert.is(onboardingOf(await preferencesOf(app.db, id), false).percent, 0)
  await markDone(app.db, id, 'TOUR', null)
  await markDone(app.db, id, 'INTENT', 'READER')
  await markDone(app.db, id, 'TOUR', null)
  const now = onboardingOf(await preferencesOf(app.db, id), true)
  assert.equal(now.done, ['CONSENT', 'INTENT', 'TOUR'])
  assert.is(now.intent, 'READER')
  assert.is(now.next, 'PROFILE')
  assert.is(now.percent, 75)
})

run()
