import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld } from '../../test/world.ts'
import type { App } from '../app.ts'
import { statement } from '../foundation/database/database.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { eventsSince } from '../foundation/events/events.ts'
import type { Claims, Description, IdentityEvent, SessionToken } from '../outside/index.ts'
import {
  accountsJobs,
  endSession,
  type PersonChanged,
  personOf,
  readmitPerson,
  receiveIdentityEvent,
  recognise,
  suspendPerson,
  Viewers,
} from './index.ts'
import { OwnAccess } from './person-access.ts'

const world = await openWorld()
const sessions = new Map<string, SessionToken>()
const described = new Map<string, Description>()
let asked = 0
/** A provider whose tokens, and whose people, are what this file sets. */
const identity: App['identity'] = {
  verifySession: async token => sessions.get(token) as SessionToken,
  async describe(subject) {
    asked++
    if (subject === 'user_unreachable') throw new Error('the provider does not answer')
    return described.get(subject) ?? null
  },
  remove: async () => undefined,
  readWebhook: async () => null,
}
const app: App = { ...world.app, identity }
const ROW = statement(
  'test.person',
  'SELECT name, email, staff_roles AS "staffRoles", deleted_at IS NOT NULL AS deleted FROM accounts.people WHERE subject = $1',
)
const personNamed = (subject: string) =>
  app.db.row<{ name: string; email: string; staffRoles: string[]; deleted: boolean }>(ROW, [subject])

let deliveries = 0
const description = (subject: string, minute: number, name = subject): Description => ({
  subject,
  changedAt: new Date(Date.UTC(2026, 10, 1, 0, minute)),
  name,
  email: `${name}@example.test`,
  staffRoles: [],
  isBanned: false,
})
const event = (
  subject: string,
  type: 'CREATED' | 'UPDATED',
  minute: number,
  name = subject,
  more: Partial<Description> = {},
): IdentityEvent => ({ id: `msg_${++deliveries}`, type, ...description(subject, minute, name), ...more })
const deletion = (subject: string): IdentityEvent => ({ id: `msg_${++deliveries}`, type: 'DELETED', subject })

/** A token with these claims beside its subject and session; Clerk's default token has none. */
function bareToken(subject: string, claims: Claims = {}, issuedAt = new Date(), session = subject): string {
  const text = `${subject}:${JSON.stringify(claims)}:${issuedAt.getTime()}:${session}`
  const expiresAt = new Date(Date.now() + 60_000)
  sessions.set(text, { subject, sessionId: `sess_${session}`, issuedAt, expiresAt, ...claims })
  return text
}
const token = (subject: string, name = subject, issuedAt = new Date()): string =>
  bareToken(subject, { name, email: `${name}@example.test`, staffRoles: [] }, issuedAt)
const factsOf = async (subjectId: string) =>
  (await eventsSince(app.db, subjectId, 0, null)).map(({ type, payload }) => [type, payload])
const suspended = async (personId: string) => {
  const asked = { personId, reason: 'Because.', idempotencyKey: `suspend-${personId}` }
  return suspendPerson(app, await world.viewer('ines'), asked)
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
  await receiveIdentityEvent(app, deletion('user_cleo'))
  assert.is(await receiveIdentityEvent(app, event('user_cleo', 'UPDATED', 30, 'Cleo again')), 'STALE')
  assert.equal(await personNamed('user_cleo'), { name: '', email: '', staffRoles: [], deleted: true })
  assert.is(await codeOf(recognise(app, token('user_cleo'))), 'FORBIDDEN')
  const cleo = await personOf(app.db, 'user_cleo')
  assert.equal(await factsOf(cleo.id), [['person.access-lost', { by: 'DELETION' }]])
})

test('a deletion that overtakes the creation wins', async () => {
  await receiveIdentityEvent(app, deletion('user_dora'))
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

test('only an administrator suspends somebody of the team', async () => {
  await receiveIdentityEvent(app, event('user_tess', 'CREATED', 1, 'Tess', { staffRoles: ['FINANCE'] }))
  const tess = await personOf(app.db, 'user_tess')
  const ines = await world.viewer('ines')
  const moderator = { ...ines, roles: ['CLIENT', 'STAFF', 'MODERATOR'] as const }
  const asked = { personId: tess.id, reason: 'They left us.', idempotencyKey: 'suspend-tess-1' }
  assert.is(await codeOf(suspendPerson(app, moderator, asked)), 'FORBIDDEN')
  const done = await suspendPerson(app, ines, asked)
  assert.is('shutOutBy' in done && done.shutOutBy, 'SUSPENSION')
  const again = { ...asked, idempotencyKey: 'readmit-tess-1' }
  assert.is(await codeOf(readmitPerson(app, moderator, again)), 'FORBIDDEN')
})

test('staff suspend a person: access ends at once, on a node that cached the viewer too', async () => {
  const viewers = new Viewers(app)
  const ines = await world.viewer('ines')
  const text = token('user_gus', 'Gus')
  const gus = await viewers.of(text)
  const published = new Promise(resolve => app.bus.on(`person:${gus.id}`, resolve))
  const asked = { personId: gus.id, reason: 'Wrote abuse to a reader.', idempotencyKey: 'suspend-gus-1' }
  const done = await suspendPerson(app, ines, asked)
  assert.is('shutOutBy' in done && done.shutOutBy, 'SUSPENSION')
  assert.equal(await published, { locked: true })
  assert.is(await codeOf(viewers.of(text)), 'FORBIDDEN')
  await suspendPerson(app, ines, asked)
  await readmitPerson(app, ines, { ...asked, reason: 'They apologised.', idempotencyKey: 'readmit-gus-1' })
  assert.is((await viewers.of(text)).id, gus.id)
  assert.equal(await factsOf(gus.id), [
    ['person.access-lost', { by: 'SUSPENSION' }],
    ['person.access-regained', {}],
  ])
  const LOG = statement('test.log', 'SELECT by, act, reason FROM accounts.access_log WHERE person_id = $1')
  assert.equal(await app.db.rows(LOG, [gus.id]), [
    { by: ines.id, act: 'SUSPENDED', reason: 'Wrote abuse to a reader.' },
    { by: ines.id, act: 'READMITTED', reason: 'They apologised.' },
  ])
})

test('nobody suspends themselves, without a reason, somebody who is not there, or under a key that meant another', async () => {
  const ines = await world.viewer('ines')
  const { id } = await recognise(app, token('user_hank'))
  const asked = { personId: id, reason: 'Because.', idempotencyKey: 'suspend-hank' }
  assert.instance(await suspendPerson(app, ines, { ...asked, personId: ines.id }), OwnAccess)
  assert.is(await codeOf(suspendPerson(app, ines, { ...asked, reason: ' ' })), 'BAD_INPUT')
  assert.is(await codeOf(suspendPerson(app, ines, { ...asked, personId: 'hank' })), 'BAD_INPUT')
  const nobody = '00000000-0000-4000-8000-000000000001'
  assert.is(await codeOf(suspendPerson(app, ines, { ...asked, personId: nobody })), 'NOT_FOUND')
  await suspendPerson(app, ines, asked)
  assert.instance(await suspendPerson(app, ines, { ...asked, reason: 'Another.' }), IdempotencyKeyReused)
})

test('the log of who did what is added to and never changed', async () => {
  const CHANGE = statement('test.change-log', "UPDATE accounts.access_log SET reason = 'nothing'")
  const REMOVE = statement('test.remove-log', 'DELETE FROM accounts.access_log')
  for (const attempt of [CHANGE, REMOVE]) assert.is(await codeOf(app.db.rows(attempt)), '42501')
})

test('an absent claim changes nothing: a bare token blanks no name and takes no role away', async () => {
  await receiveIdentityEvent(app, event('user_hana', 'CREATED', 1, 'Hana', { staffRoles: ['SUPPORT'] }))
  const hana = await recognise(app, bareToken('user_hana'))
  assert.equal(
    [hana.name, hana.email, hana.roles],
    ['Hana', 'Hana@example.test', ['CLIENT', 'STAFF', 'SUPPORT']],
  )
  const named = await recognise(app, bareToken('user_hana', { name: 'Hana Lunn' }))
  assert.equal(
    [named.name, named.email, named.roles],
    ['Hana Lunn', 'Hana@example.test', ['CLIENT', 'STAFF', 'SUPPORT']],
  )
  const client = await recognise(app, bareToken('user_hana', { staffRoles: [] }))
  assert.equal([client.name, client.roles], ['Hana Lunn', ['CLIENT']])
})

test('who was never described is asked for once, and the webhook updates them from there', async () => {
  described.set('user_iris', { ...description('user_iris', 5, 'Iris'), staffRoles: ['SUPPORT'] })
  const before = asked
  const iris = await recognise(app, bareToken('user_iris'))
  assert.equal(
    [iris.name, iris.email, iris.roles],
    ['Iris', 'Iris@example.test', ['CLIENT', 'STAFF', 'SUPPORT']],
  )
  await recognise(app, bareToken('user_iris', {}, new Date(0)))
  assert.is(asked, before + 1)
  assert.is(await receiveIdentityEvent(app, event('user_iris', 'CREATED', 1, 'Older')), 'STALE')
  await receiveIdentityEvent(app, event('user_iris', 'UPDATED', 9, 'Iris Vane'))
  const changed = await recognise(app, bareToken('user_iris'))
  assert.equal([changed.name, changed.roles], ['Iris Vane', ['CLIENT']])
})

test('a reader whom somebody rang before their first visit is described at it', async () => {
  const { id } = await personOf(app.db, 'user_juno', 'Juno of the catalogue')
  described.set('user_juno', description('user_juno', 5, 'Juno Frost'))
  const juno = await recognise(app, bareToken('user_juno'))
  assert.equal([juno.id, juno.name], [id, 'Juno Frost'])
})

test('a claim does not make a description that is older and fuller come too late', async () => {
  await recognise(app, bareToken('user_kit', { name: 'Kit' }))
  await receiveIdentityEvent(app, event('user_kit', 'CREATED', 1, 'Kit Marsh', { staffRoles: ['SUPPORT'] }))
  const kit = await recognise(app, bareToken('user_kit', {}, new Date(0)))
  assert.equal([kit.email, kit.roles], ['Kit Marsh@example.test', ['CLIENT', 'STAFF', 'SUPPORT']])
})

test('a provider that does not answer keeps nobody out', async () => {
  const viewer = await recognise(app, bareToken('user_unreachable'))
  assert.equal([viewer.name, viewer.roles], ['', ['CLIENT']])
})

test('names are stored without what rearranges the sentences they stand in', async () => {
  const first = await recognise(app, bareToken('user_lou', { name: ' Lou\u202e  \nPerch ' }))
  assert.is(first.name, 'Lou Perch')
  await receiveIdentityEvent(app, event('user_lou', 'UPDATED', 9, 'Lou\u0000 P\u2066erch'))
  assert.is((await personNamed('user_lou'))?.name, 'Lou P erch')
})

test('whom the provider banned is out, and in again when it lifts the ban', async () => {
  await receiveIdentityEvent(app, event('user_moss', 'CREATED', 1))
  const viewers = new Viewers(app)
  const text = bareToken('user_moss')
  const moss = await viewers.of(text)
  const published = new Promise(resolve =>
    app.bus.on(`person:${moss.id}`, data => (data as PersonChanged).locked && resolve(data)),
  )
  await receiveIdentityEvent(app, event('user_moss', 'UPDATED', 2, 'moss', { isBanned: true }))
  assert.equal(await published, { locked: true })
  assert.is(await codeOf(viewers.of(text)), 'FORBIDDEN')
  await receiveIdentityEvent(app, event('user_moss', 'UPDATED', 3, 'moss', { isBanned: false }))
  assert.is((await recognise(app, text)).id, moss.id)
  assert.equal(await factsOf(moss.id), [
    ['person.access-lost', { by: 'BAN' }],
    ['person.access-regained', {}],
  ])
})

test('the provider lifts its own ban and not the suspension of our staff', async () => {
  const { id } = await recognise(app, token('user_nell'))
  await suspended(id)
  await receiveIdentityEvent(app, event('user_nell', 'UPDATED', 2, 'nell', { isBanned: true }))
  await receiveIdentityEvent(app, event('user_nell', 'UPDATED', 3, 'nell', { isBanned: false }))
  assert.is(await codeOf(recognise(app, token('user_nell'))), 'FORBIDDEN')
})

test('tokens end with sign-out, on a node that cached the viewer too; other sessions go on', async () => {
  const viewers = new Viewers(app)
  const here = bareToken('user_otto', {}, new Date(), 'here')
  const there = bareToken('user_otto', {}, new Date(), 'there')
  const otto = await viewers.of(here)
  await viewers.of(there)
  const published = new Promise(resolve => app.bus.on('session:sess_here', resolve))
  await endSession(app, { sessionId: otto.sessionId, expiresAt: new Date(Date.now() + 60_000) })
  assert.equal(await published, { expiresAt: null })
  assert.is(await codeOf(viewers.of(here)), 'UNAUTHENTICATED')
  assert.is((await viewers.of(there)).id, otto.id)
})

test('a session that the provider ended is ended here', async () => {
  const text = bareToken('user_pax')
  await recognise(app, text)
  const ended = { type: 'SESSION_ENDED', subject: 'user_pax', sessionId: 'sess_user_pax' } as const
  assert.is(await receiveIdentityEvent(app, { id: 'msg_ended', ...ended }), 'APPLIED')
  assert.is(await receiveIdentityEvent(app, { id: 'msg_ended', ...ended }), 'KNOWN')
  assert.is(await codeOf(recognise(app, text)), 'UNAUTHENTICATED')
})

test('an ended session is forgotten when no token of it can be alive', async () => {
  const ENDED = statement('test.ended', 'SELECT id FROM accounts.ended_sessions WHERE id = $1')
  const AGE = statement(
    'test.age',
    "UPDATE accounts.ended_sessions SET forgotten_at = now() - interval '1 s' WHERE id = $1",
  )
  const forget = accountsJobs(app).tasks['accounts.forget-ended-sessions'] as () => Promise<void>
  await endSession(app, { sessionId: 'sess_old', expiresAt: null })
  await forget()
  assert.ok(await app.db.row(ENDED, ['sess_old']))
  await app.db.rows(AGE, ['sess_old'])
  await forget()
  assert.not.ok(await app.db.row(ENDED, ['sess_old']))
})

test.after(() => world.close())
test.run()
