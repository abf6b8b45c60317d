import 'reflect-metadata'
import { graphql } from 'graphql'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../../test/world.ts'
import { deliveryJobs } from '../../foundation/events/deliver-events.ts'
import { emit, eventType, on } from '../../foundation/events/events.ts'
import { Loaders } from '../../foundation/loaders.ts'
import { buildContract } from '../../schema.ts'

const Knocked = eventType<{ times: number }>('door.knocked')
let isOpen = false
const handled: number[] = []
on(Knocked, 'test.answer-the-door', async (_app, { sequence }) => {
  if (!isOpen) throw new Error('nobody is at home')
  handled.push(sequence)
})

const test = suite<{ world: World }>('deliveries')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

const PARKED = `{ parkedDeliveries(first: 1) {
  pageInfo { hasNextPage endCursor } edges { node { id handler eventType position attempts error parkedAt } }
} }`

test('staff see what could not be delivered, and have it delivered again', async ({ world }) => {
  const { app } = world
  const schema = await buildContract()
  const as = async (who: 'ines' | 'theo', source: string) => {
    const viewer = await world.viewer(who)
    const contextValue = {
      app,
      viewer,
      language: 'en',
      loaders: new Loaders(),
      host: 'localhost',
      requestId: 'test',
    }
    const { data, errors } = await graphql({ schema, source, contextValue })
    return { data: JSON.parse(JSON.stringify(data ?? null)), code: errors?.[0]?.extensions.code }
  }
  const subjectId = crypto.randomUUID()
  world.runs(deliveryJobs(app, { attempts: 2, afterSeconds: () => 0 }))
  for (const times of [1, 2])
    await app.db.transact(tx => emit(tx, Knocked, { subjectId, payload: { times } }))
  await world.settle()

  assert.is((await as('theo', PARKED)).code, 'FORBIDDEN')
  const { edges, pageInfo } = (await as('ines', PARKED)).data.parkedDeliveries
  const { id, parkedAt, ...parked } = edges[0].node
  assert.ok(parkedAt)
  assert.equal(parked, {
    handler: 'test.answer-the-door',
    eventType: 'door.knocked',
    position: 1,
    attempts: 2,
    error: 'nobody is at home',
  })
  assert.is(pageInfo.hasNextPage, true)
  const next = await as('ines', PARKED.replace('first: 1', `first: 1, after: "${pageInfo.endCursor}"`))
  assert.is(next.data.parkedDeliveries.edges[0].node.position, 2)
  const node = await as('ines', `{ node(id: "${id}") { id __typename } }`)
  assert.equal(node.data.node, { id, __typename: 'Delivery' })

  isOpen = true
  const replay = `mutation { replayDelivery(input: { deliveryId: "${id}" }) { __typename } }`
  assert.is((await as('theo', replay)).code, 'FORBIDDEN')
  assert.is((await as('ines', replay)).data.replayDelivery.__typename, 'Delivery')
  assert.is((await as('ines', replay)).data.replayDelivery.__typename, 'DeliveryNotParked')
  await world.settle()
  assert.equal(handled, [1])
  assert.is((await as('ines', PARKED)).data.parkedDeliveries.edges.length, 1)
})

test.run()
