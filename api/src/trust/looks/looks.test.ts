import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { graphql } from 'graphql'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { personOf } from '../../accounts/index.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { statement } from '../../foundation/database/database.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { Loaders } from '../../foundation/loaders.ts'
import { STAFF_ROLES, type Viewer } from '../../foundation/viewer.ts'
import { buildContract } from '../../schema.ts'
import { type ActionRow, actionsPage } from '../trail/staff-actions.store.ts'
import { LookNotAllowed, LookStarted } from './look.ts'
import { lookAs } from './look-as.ts'
import { startLook } from './start-look.ts'

const schema = await buildContract()
const { story, run } = stories('looks of staff at accounts')

const PATH = /^\/look\/([0-9a-f-]{36})$/
const reason = 'You wrote that your wallet shows the wrong balance.'

async function ask({ app }: World, viewer: Viewer, source: string) {
  const contextValue = {
    ...{ app, viewer, language: 'en' as const, loaders: new Loaders() },
    ...{ host: 'localhost', requestId: 'test', address: null },
  }
  const { data, errors } = await graphql({ schema, source, contextValue })
  return { data: JSON.parse(JSON.stringify(data ?? null)), fault: errors?.[0]?.extensions ?? null }
}

async function begins(world: World, person: Viewer, staff?: Viewer) {
  const looking = staff ?? (await world.viewer('ines'))
  const started = await startLook(world.app, looking, {
    ...{ personId: person.id, reason, idempotencyKey: randomUUID() },
  })
  assert.instance(started, LookStarted)
  const [, id = ''] = PATH.exec((started as LookStarted).path) ?? []
  return { id, staff: looking, as: () => lookAs(world.app, looking, id) }
}

const reasonOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    fault => fault.extensions.reason,
  )

const latest = async ({ app }: World, count = 1): Promise<ActionRow[]> =>
  actionsPage(
    app.db,
    { personId: null, action: null, kind: null, subject: null, from: null, to: null },
    null,
    count,
  )

story('show what the person sees, for fifteen minutes and no longer', async world => {
  const { theo, advance } = world
  const look = await begins(world, theo.viewer)
  const { data } = await ask(world, await look.as(), '{ viewer { id name email roles lookedAtUntil } }')
  assert.is(data.viewer.id, globalId('Viewer', theo.viewer.id))
  assert.equal(data.viewer.roles, ['CLIENT'])
  assert.ok(data.viewer.lookedAtUntil)
  await advance(15 * 60 - 1)
  assert.is(await reasonOf(look.as()), null)
  await advance(2)
  assert.is(await reasonOf(look.as()), 'LOOK_OVER')
})

story('are of the session that began them, of support, and of nobody else', async world => {
  const { app, theo, mara, nadia } = world
  const look = await begins(world, theo.viewer)
  const { staff } = look
  const others: Viewer[] = [
    { ...staff, sessionId: 'another' },
    { ...staff, id: randomUUID() },
    { ...staff, roles: ['CLIENT', 'STAFF', 'FINANCE'] },
    { ...staff, roles: ['CLIENT'] },
    nadia.viewer,
  ]
  for (const other of others) assert.is(await reasonOf(lookAs(app, other, look.id)), 'LOOK_OVER')
  for (const id of ['', "' OR true --", randomUUID()])
    assert.is(await reasonOf(lookAs(app, staff, id)), 'LOOK_OVER', id)
  await begins(world, mara.viewer)
  assert.is(await reasonOf(look.as()), 'LOOK_OVER', 'the one before ends')
})

story('are begun by support alone, with a reason, once for each key', async world => {
  const { app, theo, viewer } = world
  const ines = await viewer('ines')
  const start = (why: string) =>
    `mutation { startLook(input: { personId: "${globalId('Person', theo.viewer.id)}", reason: "${why}", idempotencyKey: "${randomUUID()}" }) { __typename } }`
  for (const role of STAFF_ROLES.filter(each => each !== 'ADMIN')) {
    const { fault } = await ask(world, { ...ines, roles: ['CLIENT', 'STAFF', role] }, start('Why'))
    assert.is(fault?.code ?? null, role === 'SUPPORT' ? null : 'FORBIDDEN', role)
  }
  assert.is((await ask(world, theo.viewer, start('Why'))).fault?.code, 'FORBIDDEN')
  for (const why of ['  ', 'x'.repeat(501)])
    assert.is((await ask(world, ines, start(why))).fault?.code, 'BAD_INPUT')
  const asked = { personId: theo.viewer.id, reason, idempotencyKey: randomUUID() }
  const all = await Promise.all(Array.from({ length: 10 }, () => startLook(app, ines, asked)))
  assert.is(new Set(all.map(each => (each as LookStarted).path)).size, 1)
  assert.instance(await startLook(app, ines, { ...asked, reason: 'Another.' }), IdempotencyKeyReused)
})

story('are of no staff, of nobody who is gone, and of no guest', async world => {
  const { app, theo, viewer, stranger } = world
  const ines = await viewer('ines')
  const SET = statement('test.roles', 'UPDATE accounts.people SET staff_roles = $2 WHERE id = $1')
  const { viewer: helper } = await stranger('Helper')
  const look = await begins(world, helper)
  await app.db.rows(SET, [helper.id, ['EDITOR']])
  assert.is(await reasonOf(look.as()), 'LOOK_OVER', 'who becomes staff is looked at no longer')
  const guest = await personOf(app.db, 'guest:1', 'Guest')
  for (const personId of [ines.id, helper.id, guest.id, randomUUID()]) {
    const asked = { personId, reason, idempotencyKey: randomUUID() }
    assert.instance(await startLook(app, ines, asked), LookNotAllowed)
  }
  assert.ok(theo)
})

story('change nothing: every mutation is refused, in the person’s name', async world => {
  const look = await begins(world, world.mara.viewer)
  const viewer = await look.as()
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
  assert.ok(mutations.length > 150)
  const context = { app: world.app, viewer, loaders: new Loaders(), language: 'en' as const }
  for (const field of mutations) {
    const called = async () => field.resolve?.(undefined, { input: {} }, context, {} as never)
    assert.is(await reasonOf(called()), 'READ_ONLY', field.name)
  }
})

story('show nothing that stays between the sides of a reading, and no secret', async world => {
  const { theo, mara, settle } = world
  await theo.topsUp(5_000)
  const call = await theo.calls(mara)
  await settle()
  const look = await begins(world, theo.viewer)
  const viewer = await look.as()
  const source = `{ reading(id: "${globalId('Reading', call.id)}") { state question topic readerPage clientPage messages(first: 5) { edges { node { text } } } } }`
  const { data, fault } = await ask(world, viewer, source)
  assert.is(fault, null)
  const { state, ...hidden } = data.reading
  assert.type(state, 'string')
  assert.equal(hidden, {
    ...{ question: null, topic: null, readerPage: null, clientPage: null },
    messages: { edges: [] },
  })
  const refused = [
    'dataExport(key: "x")',
    'present(token: "x") { name }',
    'ticketByKey(ticketKey: "x") { id }',
  ]
  for (const query of refused)
    assert.is((await ask(world, viewer, `{ ${query} }`)).fault?.reason, 'READ_ONLY', query)
  await theo.ends(call)
})

story('are in the trail: their beginning with its reason, each page, and their end', async world => {
  const { theo } = world
  const { staff, ...look } = await begins(world, theo.viewer)
  const subjects = [`Person:${theo.viewer.id}`, `Look:${look.id}`]
  await ask(world, await look.as(), '{ viewer { name } readers(first: 1) { edges { node { id } } } }')
  const [seen] = await latest(world)
  assert.equal(
    [seen?.action, seen?.kind, seen?.subjects, seen?.personId],
    ['viewer', 'READ', subjects, staff.id],
  )
  const personId = globalId('Person', theo.viewer.id)
  const input = `{ personId: "${personId}", reason: "${reason}", idempotencyKey: "${randomUUID()}" }`
  await ask(world, staff, `mutation { startLook(input: ${input}) { __typename } }`)
  const [begun] = await latest(world)
  assert.equal([begun?.action, begun?.reason, begun?.outcome], ['startLook', reason, 'DONE'])
  await ask(world, staff, 'mutation { stopLook }')
  assert.is((await latest(world))[0]?.action, 'stopLook')
  assert.is(await reasonOf(look.as()), 'LOOK_OVER')
})

story('are shown to the person: when, and why', async world => {
  const { nadia, theo } = world
  await begins(world, nadia.viewer)
  const source = '{ viewer { looks(first: 5) { edges { node { begunAt endedAt reason } } } } }'
  const { data } = await ask(world, nadia.viewer, source)
  assert.equal(
    data.viewer.looks.edges.map(({ node }: { node: { reason: string } }) => node.reason),
    [reason],
  )
  const others = await ask(
    world,
    theo.viewer,
    '{ viewer { looks(first: 50) { edges { node { reason } } } } }',
  )
  assert.ok(others.data.viewer.looks.edges.length > 0)
})

run()
