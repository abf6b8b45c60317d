import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { applies } from '../../test/applications/application-stories.ts'
import { stories } from '../../test/story.ts'
import { statement } from '../foundation/database/database.ts'
import { closeAccount } from '../privacy/close-account.ts'
import { AccountClosed } from '../privacy/closing.ts'
import type { DataExport } from '../privacy/data-export.ts'
import { exportContent } from '../privacy/exports.store.ts'
import { privacyJobs } from '../privacy/index.ts'
import { requestExport } from '../privacy/request-export.ts'
import { applicationOf, versionsOf } from './applications.store.ts'
import './index.ts'

const { story, run } = stories('an application of who leaves', world => world.runs(privacyJobs(world.app)))

const EMAIL = statement('test.email-of', 'UPDATE accounts.people SET email = $2 WHERE id = $1')

story('is in the copy of their data, and gone with their account', async world => {
  const { app, stranger, settle } = world
  const { viewer } = await stranger('Leaving Soon')
  await app.db.rows(EMAIL, [viewer.id, viewer.email])
  const { id } = await applies(app, viewer)
  const asked = (await requestExport(app, viewer, { idempotencyKey: randomUUID() })) as DataExport
  await settle()
  const { application } = JSON.parse((await exportContent(app.db, asked.key, viewer.id)) ?? '{}')
  assert.equal([application.state, application.content.legalName], ['SUBMITTED', 'Elspeth Annabel Rook'])
  assert.is(application.versions.length, 1)
  const closing = { confirmation: viewer.email, givesUpBalance: true }
  assert.instance(await closeAccount(app, viewer, closing), AccountClosed)
  await settle()
  assert.is(await applicationOf(app.db, viewer.id), null)
  assert.equal(await versionsOf(app.db, id, 9), [])
})

run()
