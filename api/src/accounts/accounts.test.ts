import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld } from '../../test/world.ts'
import type { App } from '../app.ts'
import { statement } from '../foundation/database.ts'
import type { IdentityEvent, SessionToken } from '../outside/index.ts'
import { readmitPerson, receiveIdentityEvent, recognise, suspendPerson, Viewers } from './index.ts'

const world = await openWorld()
const sessions = new Map<string, SessionToken>()
/** A provider whose tokens are what this file says. */
const identity: App['identity'] = {
  verifySession: async token => sessions.get(token) as SessionToken,
  readWebhook: async () => null,
}
const app: App = { ...world.app, identity }
const ROW = statement(
  'test.person',
  'SELECT name, email, is_staff AS "isStaff", deleted_at IS NOT NULL AS deleted FROM accounts.people WHERE subject = $1',
)
const personNamed = (subject: string) =>
  app.db.row<{ name: string; email: string; isStaff: boolean; deleted: boolean }>(ROW, [subject])

let deliveries = 0
const event = (
  subject: string,
  type: IdentityEvent['type'],
  minute: number,
  name = subject,
): IdentityEvent => ({
  id: `msg_${++deliveries}`,
  type,
  subject,
  changedAt: type === 'DELETED' ? null : new Date(Date.UTC(2026, 10, 1, 0, minute)),
  name,
  email: `${name}@example.test`,
  isStaff: false,
})

const token = (subject: string, name = subject, issuedAt = new Date()): string => {
  const text = `${subject}:${name}:${issuedAt.getTime()}`
  const expiresAt = new Date(Date.now() + 60_000)
  sessions.set(text, {
    subject,
    sessionId: `sess_${subject}`,
    issuedAt,
    expiresAt,
    name,
    email: `${name}@example.test`,
    isStaff: false,
  })
  return text
}
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    fault => fault.code,
  )

test('the same delivery twice, or twenty times at once, is one', async () => {
  const created = event('user_ada', 'CREATED', 1, 'Ada')
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => receiveIdentityEvent(app, created)))
  assert.equal(outcomes.sort(), ['APPLIED', ...Array(19).fill('KNOWN')])
  assert.is((await personNamed('user_ada'))?.name, 'Ada')
})

test('an older change that arrives later changes nothing', async () => {
  await receiveIdentityEvent(app, event('user_bea', 'UPDATED', 9, 'Bea Newest'))
  assert.is(await receiveIdentityEvent(app, event('user_bea', 'CREATED', 1, 'Bea')), 'STALE')
  assert.is(await receiveIdentityEvent(app, event('user_bea', 'UPDATED', 5, 'Bea Older')), 'STALE')
  assert.is((await personNamed('user_bea'))?.name, 'Bea Newest')
})

test('who was deleted stays deleted, whatever comes after', async () => {
  await receiveIdentityEvent(app, event('user_cleo', 'CREATED', 1, 'Cleo'))
  await receiveIdentityEvent(app, event('user_cleo', 'DELETED', 2))
  assert.is(await receiveIdentityEvent(app, event('user_cleo', 'UPDATED', 30, 'Cleo again')), 'STALE')
  assert.equal(await personNamed('user_cleo'), { name: '', email: '', isStaff: false, deleted: true })
  assert.is(await codeOf(recognise(app, token('user_cleo'))), 'FORBIDDEN')
})

test('a deletion that overtakes the creation wins', async () => {
  await receiveIdentityEvent(app, event('user_dora', 'DELETED', 5))
  assert.is(await receiveIdentityEvent(app, event('user_dora', 'CREATED', 1, 'Dora')), 'STALE')
  assert.is((await personNamed('user_dora'))?.deleted, true)
})

test('a person exists at their first visit, before the webhook, which then finds them', async () => {
  const first = await recognise(app, token('user_eve', 'Eve', new Date(0)))
  await receiveIdentityEvent(app, event('user_eve', 'CREATED', 3, 'Eve Hale'))
  const again = await recognise(app, token('user_eve', 'Eve', new Date(0)))
  assert.is(again.id, first.id)
  assert.is(again.name, 'Eve Hale')
  assert.equal(again.roles, ['CLIENT'])
})

test('twenty first visits at once are one person', async () => {
  const ids = await Promise.all(
    Array.from({ length: 20 }, () => recognise(app, token('user_fay', 'Fay')).then(viewer => viewer.id)),
  )
  assert.is(new Set(ids).size, 1)
})

test('a published reader is a reader too', async () => {
  const mara = await recognise(app, token('user_mara', 'Mara Moonwater'))
  assert.equal(mara.roles, ['CLIENT', 'READER'])
  assert.ok(mara.readerId)
})

test('suspension takes access at once, on a node that remembered the viewer too', async () => {
  const viewers = new Viewers(app)
  const text = token('user_gus', 'Gus')
  const gus = await viewers.of(text)
  const told = new Promise(resolve => app.bus.on(`person:${gus.id}`, resolve))
  await suspendPerson(app, gus.id)
  assert.equal(await told, { locked: true })
  assert.is(await codeOf(viewers.of(text)), 'FORBIDDEN')
  await readmitPerson(app, gus.id)
  assert.is((await viewers.of(text)).id, gus.id)
})

test.after(() => world.close())
test.run()
