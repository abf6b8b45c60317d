import 'reflect-metadata'
import { graphql, isInterfaceType } from 'graphql'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { CastName } from '../test/cast.ts'
import { buyer, ordered, puts, receives } from '../test/shop/shop-stories.ts'
import { openWorld, type World } from '../test/world.ts'
import { disputeReading } from './aftercare/disputes/dispute-reading.ts'
import { globalId } from './foundation/contract/global-id.ts'
import { Loaders } from './foundation/loaders.ts'
import type { Role } from './foundation/viewer.ts'
import { sendMessage } from './readings/room/send-message.ts'
import { buildContract } from './schema.ts'

const schema = await buildContract()

const test = suite<{ world: World }>('node')
test.before(async context => {
  context.world = await openWorld()
})
test.after(({ world }) => world.close())

async function ask({ app, viewer }: World, who: CastName, source: string, roles?: readonly Role[]) {
  const contextValue = {
    app,
    viewer: { ...(await viewer(who)), ...(roles && { roles }) },
    language: 'en' as const,
    loaders: new Loaders(),
    host: 'localhost',
    requestId: 'test',
  }
  const { data, errors } = await graphql({ schema, source, contextValue })
  return { data: JSON.parse(JSON.stringify(data ?? null)), code: errors?.[0]?.extensions.code }
}

const find = (world: World, who: CastName, id: string) =>
  ask(world, who, `{ node(id: "${id}") { id __typename } }`)

test('every type of nodes can be asked for', async ({ world }) => {
  const node = schema.getType('Node')
  if (!isInterfaceType(node)) throw new Error('the schema has no Node')
  for (const { name } of schema.getPossibleTypes(node)) {
    const codes = await Promise.all(
      (['theo', 'mara', 'ines'] as const).map(
        async who => (await find(world, who, globalId(name, crypto.randomUUID()))).code,
      ),
    )
    assert.ok(codes.includes(undefined), `${name}: ${codes}`)
  }
})

test('messages and lines of a wallet are found by whose they are, and by nobody else', async ({ world }) => {
  const { app, theo, mara, advance, settle } = world
  await theo.topsUp(5_000)
  await mara.goesOnline()
  const reading = await theo.calls(mara)
  await sendMessage(app, theo.viewer, reading.id, 'Good evening', crypto.randomUUID())
  await advance(61)
  await settle()
  await theo.ends(reading)
  const { data } = await ask(
    world,
    'theo',
    `{ viewer {
      wallet { history { edges { node { id __typename } } } }
      readings { edges { node { messages { edges { node { id __typename } } } } } }
    } }`,
  )
  const edges = [...data.viewer.wallet.history.edges, ...data.viewer.readings.edges[0].node.messages.edges]
  const nodes = edges.map(each => each.node as { id: string; __typename: string })
  assert.equal(
    nodes.map(each => each.__typename),
    ['WalletEntry', 'WalletEntry', 'Message'],
  )
  for (const each of nodes) {
    assert.equal((await find(world, 'theo', each.id)).data.node, each)
    assert.is((await find(world, 'nadia', each.id)).data.node, null)
    const forReader = (await find(world, 'mara', each.id)).data.node
    assert.equal(forReader, each.__typename === 'Message' ? each : null)
  }
})

test('an order and a dispute are found by those of staff whose work they are', async ({ world }) => {
  const { app, advance, settle, theo, mara } = world
  await receives(world, 'CANDLE-20', 1)
  const ada = await buyer(world)
  await puts(world, ada.viewer, 'CANDLE-20')
  const order = globalId('Order', (await ordered(world, ada.viewer)).id)
  await mara.goesOnline()
  const reading = await theo.calls(mara)
  await advance(61)
  await settle()
  await theo.ends(reading)
  const about = { readingId: reading.id, reason: 'OTHER', comment: 'So.' } as const
  const opened = await disputeReading(app, theo.viewer, { ...about, idempotencyKey: crypto.randomUUID() })
  if (!('id' in opened)) throw new Error(opened.words.key)
  const dispute = globalId('Dispute', opened.id)
  for (const [role, ...found] of [
    ['SUPPORT', true, true],
    ['FINANCE', true, true],
    ['MODERATOR', false, true],
    ['EDITOR', false, false],
  ] as const) {
    const asked = await Promise.all(
      [order, dispute].map(id =>
        ask(world, 'ines', `{ node(id: "${id}") { id } }`, ['CLIENT', 'STAFF', role]),
      ),
    )
    assert.equal(
      asked.map(({ data }) => data.node !== null),
      found,
      role,
    )
  }
})

test.run()
