import 'reflect-metadata'
import { graphql } from 'graphql'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type BillingWorld, openBillingWorld } from '../../../test/billing-world.ts'
import type { CastName } from '../../../test/cast.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { Loaders } from '../../foundation/loaders.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { buildContract } from '../../schema.ts'
import { isFirstEvent, noteFailure } from '../payment-events.store.ts'

const schema = await buildContract()
const story = suite<{ world: BillingWorld }>('what came in by card, for those who look after money')
story.before(async context => {
  context.world = await openBillingWorld()
})
story.after(({ world }) => world.close())

async function ask({ app, viewer }: BillingWorld, who: CastName, source: string, roles?: Viewer['roles']) {
  const asking = await viewer(who)
  const contextValue = {
    app,
    viewer: roles ? { ...asking, roles } : asking,
    language: 'en' as const,
    loaders: new Loaders(),
    host: 'localhost',
    requestId: 'test',
    address: null,
  }
  const { data, errors } = await graphql({ schema, source, contextValue })
  return { data: JSON.parse(JSON.stringify(data ?? null)), code: errors?.[0]?.extensions.code }
}

const begin = (key: string) =>
  `mutation { topUp(input: { amount: { minor: "2000", currency: "USD" }, idempotencyKey: "${key}" }) {
     ... on TopUp { id payment { __typename } } } }`

story('shows whose they are, but never by what they are paid', async ({ world }) => {
  const { data: begun } = await ask(world, 'theo', begin('top-up-desk-1'))
  const { id, payment } = begun.topUp
  assert.ok(payment, 'who pays needs it')
  const personId = globalId('Person', world.theo.viewer.id)
  const list = `{ topUps(filter: { personId: "${personId}" }) { edges { node { id state person { name } payment { __typename } } } } }`
  const support: Viewer['roles'] = ['CLIENT', 'STAFF', 'SUPPORT']
  assert.is((await ask(world, 'ines', list, support)).code, 'FORBIDDEN')
  const { data } = await ask(world, 'ines', list, ['CLIENT', 'STAFF', 'FINANCE'])
  const [{ node }] = data.topUps.edges
  assert.equal(node, { id, state: 'AWAITING_PAYMENT', person: { name: 'Theo Vale' }, payment: null })
  const found = `{ node(id: "${id}") { ... on TopUp { id payment { __typename } } } }`
  assert.is((await ask(world, 'ines', found)).data.node.payment, null)
  assert.is((await ask(world, 'ines', found, support)).data.node, null)
  assert.is((await ask(world, 'nadia', found)).data.node, null)
})

story('shows what the provider reported, page by page, and what could not be applied', async ({ world }) => {
  const { app, advance } = world
  await advance(60)
  await app.db.transact(tx => isFirstEvent(tx, { id: 'evt_1', type: 'charge.refunded' } as never))
  await advance(1)
  await noteFailure(app.db, { id: 'evt_2', type: 'payout.paid' } as never, 'Nobody knows it.')
  const events = (more: string) =>
    `{ paymentEvents(${more}) { pageInfo { hasNextPage endCursor } edges { node { reference failure } } } }`
  const { data } = await ask(world, 'ines', events('first: 1'))
  assert.equal(data.paymentEvents.edges, [{ node: { reference: 'evt_2', failure: 'Nobody knows it.' } }])
  const after = data.paymentEvents.pageInfo.endCursor
  const next = await ask(world, 'ines', events(`first: 1, after: "${after}"`))
  assert.is(next.data.paymentEvents.edges[0].node.reference, 'evt_1')
  const failed = await ask(world, 'ines', events('failed: true'))
  assert.is(failed.data.paymentEvents.edges.length, 1)
  assert.is((await ask(world, 'mara', events('first: 1'))).code, 'FORBIDDEN')
})

story.run()
