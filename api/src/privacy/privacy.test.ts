import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { books, takesAppointments } from '../../test/booking-stories.ts'
import { stories } from '../../test/story.ts'
import type { World } from '../../test/world.ts'
import { accountsOf, allConsents, recognise } from '../accounts/index.ts'
import { changePreferences } from '../accounts/preferences/change-preferences.ts'
import { cancelAppointment } from '../bookings/cancel-appointment.ts'
import { statement } from '../foundation/database/database.ts'
import { closeAccount } from './close-account.ts'
import { AccountClosed, BalanceRemains, ClosingBlocked, ConfirmationDiffers } from './closing.ts'
import { DataExport } from './data-export.ts'
import { exportContent, exportsOf } from './exports.store.ts'
import { privacyJobs } from './index.ts'
import { requestExport } from './request-export.ts'

const removed: string[] = []
const { story, run } = stories('what is stored about a person', world => {
  Object.assign(world.app, {
    identity: { ...world.app.identity, remove: async (subject: string) => void removed.push(subject) },
  })
  world.runs(privacyJobs(world.app))
})

const EMAIL = statement('test.email', 'UPDATE accounts.people SET email = $2 WHERE id = $1')

async function somebody({ app, stranger }: World) {
  const client = await stranger('Tobin Marsh')
  await app.db.rows(EMAIL, [client.viewer.id, client.viewer.email])
  return client
}

story('is theirs in one file, which nobody else gets, for seven days', async world => {
  const { app, theo, nadia, mara, advance, settle } = world
  await theo.topsUp(20_000)
  const call = await theo.calls(mara)
  await advance(90)
  await settle()
  await theo.ends(call)
  const idempotencyKey = randomUUID()
  const asked = (await requestExport(app, theo.viewer, { idempotencyKey })) as DataExport
  assert.instance(asked, DataExport)
  assert.is(
    ((await requestExport(app, theo.viewer, { idempotencyKey })) as DataExport).key,
    asked.key,
    'once',
  )
  assert.is(await exportContent(app.db, asked.key, theo.viewer.id), null, 'not made yet')
  await settle()
  const content = JSON.parse((await exportContent(app.db, asked.key, theo.viewer.id)) ?? '')
  assert.is(content.person.name, 'Theo Vale')
  assert.is(content.readings[0].readerName, 'Mara Moonwater')
  assert.ok(content.wallet.lines.length >= 2)
  assert.equal(
    content.consents.map(({ kind }: { kind: string }) => kind),
    ['ADULT', 'TERMS', 'PRIVACY'],
  )
  assert.is(await exportContent(app.db, asked.key, nadia.viewer.id), null, 'nobody else')
  await advance(7 * 86_400)
  assert.is(await exportContent(app.db, asked.key, theo.viewer.id), null, 'expired')
  assert.equal(await exportsOf(app.db, theo.viewer.id), [])
})

story('an account is closed by its owner’s own word, once nothing is open', async world => {
  const { app, mara } = world
  const client = await somebody(world)
  const { viewer } = client
  const close = (input: Partial<{ confirmation: string; givesUpBalance: boolean }> = {}) =>
    closeAccount(app, viewer, { confirmation: viewer.email, givesUpBalance: false, ...input })
  assert.instance(await close({ confirmation: 'somebody@else.test' }), ConfirmationDiffers)
  assert.instance(await close({ confirmation: '' }), ConfirmationDiffers)
  await client.topsUp(5_000)
  const call = await client.calls(mara)
  const blocked = await close({ givesUpBalance: true })
  assert.is(blocked instanceof ClosingBlocked && blocked.obstacle, 'OPEN_READING')
  await client.ends(call)
  await takesAppointments(world, mara)
  const appointment = await books(world, client, mara)
  const stands = await close({ givesUpBalance: true })
  assert.is(stands instanceof ClosingBlocked && stands.obstacle, 'OPEN_APPOINTMENT')
  await cancelAppointment(app, viewer, appointment.id)
  const remains = await close()
  assert.instance(remains, BalanceRemains)
  const account = (await accountsOf(app.db, [viewer.id])).get(viewer.id)
  assert.is(account?.deletedAt, null, 'nothing has happened yet')
})

story('closing it leaves the ledger and no name', async world => {
  const { app, settle, audit } = world
  const client = await somebody(world)
  const { viewer } = client
  await client.topsUp(5_000)
  await changePreferences(app, viewer, { alias: 'Tobi', language: 'es' })
  const closed = await closeAccount(app, viewer, {
    confirmation: ` ${viewer.email.toUpperCase()} `,
    givesUpBalance: true,
  })
  assert.instance(closed, AccountClosed)
  await settle()
  const account = (await accountsOf(app.db, [viewer.id])).get(viewer.id)
  assert.equal([account?.name, account?.email, account?.alias, account?.language], ['', '', null, null])
  assert.equal(removed, [viewer.subject], 'the identity provider forgets them')
  assert.is((await client.wallet()).balance.minor, 5_000n, 'the books stay as they were')
  assert.ok((await allConsents(app.db, viewer.id)).every(({ address }) => address === null))
  const identity = {
    ...app.identity,
    verifySession: async () => ({
      subject: viewer.subject,
      sessionId: 's',
      issuedAt: new Date(),
      expiresAt: new Date(),
    }),
  }
  const problem = await recognise({ ...app, identity }, 'token').catch(error => error)
  assert.is(problem.code, 'FORBIDDEN', 'their sessions are of no use any more')
  assert.equal(await audit(), [])
})

story('readers are paid and taken down first', async world => {
  const { app, mara } = world
  const answer = await closeAccount(app, mara.viewer, {
    confirmation: mara.viewer.email,
    givesUpBalance: true,
  })
  assert.is(answer instanceof ClosingBlocked && answer.obstacle, 'PUBLISHED_PROFILE')
})

run()
