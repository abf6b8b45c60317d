import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { graphql } from 'graphql'
import * as assert from 'uvu/assert'
import type { CastName } from '../../../test/cast.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { policyOf } from '../../foundation/contract/policy.ts'
import { type Statement, statement } from '../../foundation/database/database.ts'
import { Loaders } from '../../foundation/loaders.ts'
import { STAFF_ROLES, type Viewer } from '../../foundation/viewer.ts'
import { Words } from '../../foundation/words.ts'
import { buildContract } from '../../schema.ts'
import { openCase } from '../platform-cases.store.ts'
import { recordedChanges } from './record-staff.ts'
import { type ActionFilter, type ActionRow, actionsPage, pageStatement } from './staff-actions.store.ts'

const schema = await buildContract()
const { story, run } = stories('the trail of what staff do')

const anything: ActionFilter = {
  personId: null,
  action: null,
  kind: null,
  subject: null,
  from: null,
  to: null,
}

async function contextOf({ app, viewer }: World, who: CastName, roles?: Viewer['roles']) {
  const asking = await viewer(who)
  return {
    app,
    viewer: roles ? { ...asking, roles } : asking,
    language: 'en' as const,
    loaders: new Loaders(),
    host: 'localhost',
    requestId: 'test',
    address: null,
  }
}

async function ask(world: World, who: CastName, source: string, roles?: Viewer['roles']) {
  const contextValue = await contextOf(world, who, roles)
  const { data, errors } = await graphql({ schema, source, contextValue })
  return { data: JSON.parse(JSON.stringify(data ?? null)), code: errors?.[0]?.extensions.code }
}

const latest = async ({ app }: World, filter: Partial<ActionFilter> = {}): Promise<ActionRow | undefined> =>
  (await actionsPage(app.db, { ...anything, ...filter }, null, 1))[0]

story('has a row of every change that the contract lets staff make', async world => {
  const mutation = schema.getMutationType()
  if (!mutation) throw new Error('The contract has no mutations.')
  const ofStaff = Object.values(mutation.getFields()).filter(field =>
    policyOf(mutation, field)?.audiences.some(each => [...STAFF_ROLES, 'STAFF'].includes(each)),
  )
  assert.ok(ofStaff.length > 10)
  const context = await contextOf(world, 'ines')
  for (const field of [...new Set([...ofStaff, ...recordedChanges(schema)])]) {
    await Promise.resolve(field.resolve?.(undefined, { input: {}, inputs: [] }, context, {} as never)).catch(
      () => undefined,
    )
    const written = await latest(world, { action: field.name })
    assert.is(written?.action, field.name)
    assert.is(written?.kind, 'CHANGE')
    assert.ok(written?.outcome, `${field.name}: ${written?.outcome}`)
  }
})

story('shows who did what to whom, why and what came of it', async world => {
  const { theo } = world
  const personId = globalId('Person', theo.viewer.id)
  const suspend = (id: string, reason: string) =>
    `mutation { suspendPerson(input: { personId: "${id}", reason: "${reason}", idempotencyKey: "${randomUUID()}" }) { __typename } }`
  await ask(world, 'ines', suspend(personId, 'They wrote threats.'))
  const ines = await world.viewer('ines')
  const { id: _, at: __, ...done } = (await latest(world)) as ActionRow
  assert.equal(done, {
    personId: ines.id,
    roles: [...STAFF_ROLES],
    kind: 'CHANGE',
    action: 'suspendPerson',
    subjects: [`Person:${theo.viewer.id}`],
    reason: 'They wrote threats.',
    outcome: 'DONE',
  })
  await ask(world, 'ines', suspend(globalId('Person', ines.id), 'A try.'))
  assert.is((await latest(world))?.outcome, 'OWN_ACCESS', 'a refusal')
  await ask(world, 'ines', suspend(personId, 'Not mine to do.'), ['CLIENT', 'STAFF', 'EDITOR'])
  const refused = await latest(world)
  assert.equal([refused?.outcome, refused?.roles], ['FORBIDDEN', ['EDITOR']])
  const before = await latest(world)
  await ask(world, 'nadia', suspend(personId, 'I am nobody.'))
  assert.is((await latest(world))?.id, before?.id, 'others leave no row')
})

story('shows who looked at what is private', async world => {
  const { app, nadia } = world
  const id = nadia.viewer.id
  await ask(world, 'ines', `{ node(id: "${globalId('Person', id)}") { id } }`)
  const seen = await latest(world)
  assert.equal([seen?.kind, seen?.action, seen?.subjects], ['READ', 'node', [`Person:${id}`]])
  await app.db.transact(tx =>
    openCase(tx, { kind: 'PAYMENT', key: 'trail', words: new Words('found.further') }),
  )
  const { data } = await ask(world, 'ines', '{ cases(filter: { kind: PAYMENT }) { edges { node { id } } } }')
  const list = await latest(world)
  assert.is(list?.action, 'cases')
  assert.is(list?.subjects.length, data.cases.edges.length)
  assert.match(list?.subjects[0] ?? '', /^PlatformCase:/)
  await ask(world, 'nadia', `{ node(id: "${globalId('Person', id)}") { id } }`)
  assert.is((await latest(world))?.id, list?.id, 'one’s own is not looked at')
})

story('is read by administrators alone, filtered and page by page', async world => {
  const { theo } = world
  const subject = globalId('Person', theo.viewer.id)
  const source = (more: string) =>
    `{ auditTrail(first: 1, filter: { subject: "${subject}", kind: CHANGE } ${more}) {
       pageInfo { hasNextPage endCursor } edges { node { id action outcome person { name } } } } }`
  assert.is((await ask(world, 'theo', source(''))).code, 'FORBIDDEN')
  const finance: Viewer['roles'] = ['CLIENT', 'STAFF', 'FINANCE']
  assert.is((await ask(world, 'ines', source(''), finance)).code, 'FORBIDDEN')
  const { data } = await ask(world, 'ines', source(''))
  const [{ node }] = data.auditTrail.edges
  assert.equal([node.action, node.outcome, node.person.name], ['suspendPerson', 'FORBIDDEN', 'Ines Aldous'])
  assert.is(data.auditTrail.pageInfo.hasNextPage, true)
  const next = await ask(world, 'ines', source(`, after: "${data.auditTrail.pageInfo.endCursor}"`))
  assert.is(next.data.auditTrail.edges[0].node.outcome, 'DONE')
  const found = await ask(world, 'ines', `{ node(id: "${node.id}") { id __typename } }`)
  assert.equal(found.data.node, { id: node.id, __typename: 'StaffAction' })
})

story('cannot be changed, removed or emptied, by no role at all', async ({ app }) => {
  for (const table of ['staff_actions', 'staff_action_outcomes'])
    for (const text of [
      `UPDATE trust.${table} SET at = now()`,
      `DELETE FROM trust.${table}`,
      `TRUNCATE trust.${table} CASCADE`,
    ])
      await app.db.rows(statement(`test.${text}`.slice(0, 60), text)).then(
        () => assert.unreachable(text),
        ({ code }) => assert.ok(['42501', '23001'].includes(code), `${text}: ${code}`),
      )
})

story('is found by its indexes, whatever is asked of it', async ({ app }) => {
  const values = {
    personId: randomUUID(),
    action: 'decideCase',
    kind: 'READ',
    subject: 'Order:1',
    from: new Date(0),
    to: new Date(),
  } as const
  for (const name of Object.keys(values) as (keyof ActionFilter)[]) {
    const filter = { ...anything, [name]: values[name] }
    assert.not.match(await planOf(app, pageStatement(filter), filter), /Seq Scan/, name)
  }
})

async function planOf({ db }: World['app'], { text }: Statement, filter: ActionFilter): Promise<string> {
  return db.transact(async tx => {
    await tx.rows(statement('test.no-seq', 'SET LOCAL enable_seqscan = off'))
    const plan = await tx.rows<{ 'QUERY PLAN': string }>(
      statement(`test.explain-${randomUUID()}`.slice(0, 40), `EXPLAIN ${text}`),
      [null, 21, ...Object.values(filter)],
    )
    return plan.map(row => row['QUERY PLAN']).join('\n')
  })
}

run()
