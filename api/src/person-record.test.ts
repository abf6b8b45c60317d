import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { graphql } from 'graphql'
import * as assert from 'uvu/assert'
import { stories } from '../test/story.ts'
import { suspendPerson } from './accounts/index.ts'
import { disputeReading } from './aftercare/disputes/dispute-reading.ts'
import { globalId } from './foundation/contract/global-id.ts'
import { Loaders } from './foundation/loaders.ts'
import type { Role, Viewer } from './foundation/viewer.ts'
import { buildContract } from './schema.ts'

const { story, run } = stories('what staff see of a person')

const source = `query ($personId: ID!) { personRecord(personId: $personId) {
  name shutOutBy wallet { balance { minor } history { edges { node { kind amount { minor } } } } } earned { minor }
  readings { edges { node { state ending cost { minor } reader { id } } } }
  given: readings(side: READER) { edges { node { client { id } } } }
  cases { edges { node { __typename state } } }
  accessChanges { edges { node { act reason by { id } } } }
  consents { kind isGiven } devices { userAgent } orders { edges { node { id } } } notes { edges { node { words } } }
} }`

story(
  'is their money, readings, cases and suspensions, for support, finance and moderators alone',
  async world => {
    const { app, stranger, mara, advance, settle } = world
    const schema = await buildContract()
    const client = await stranger('Vera Lume')
    await client.topsUp(5_000)
    const call = await client.calls(mara)
    await settle()
    await advance(60)
    await client.ends(call)
    const comment = 'The line broke.'
    const about = { readingId: call.id, reason: 'CONNECTION' as const, comment, idempotencyKey: randomUUID() }
    await disputeReading(app, client.viewer, about)
    const ines = await world.viewer('ines')
    const why = { personId: client.viewer.id, reason: 'Insults.', idempotencyKey: randomUUID() }
    await suspendPerson(app, ines, why)
    await settle()

    const looks = (viewer: Viewer, personId: string) => {
      const contextValue = {
        app,
        viewer,
        language: 'en',
        host: 'localhost:3000',
        requestId: 'r',
        loaders: new Loaders(),
      }
      return graphql({ schema, source, contextValue, variableValues: { personId } })
    }
    const seen = async (personId: string, role: Role = 'SUPPORT') => {
      const roles: Role[] = ['CLIENT', 'STAFF', role]
      const { data, errors } = await looks({ ...ines, roles }, globalId('Person', personId))
      if (errors) throw errors[0]
      return JSON.parse(JSON.stringify(data?.personRecord))
    }
    const nodes = (list: { edges: { node: object }[] }) => list.edges.map(({ node }) => node)

    const record = await seen(client.viewer.id)
    assert.equal(
      [record.name, record.shutOutBy, record.wallet.balance.minor],
      ['Vera Lume', 'SUSPENSION', '4701'],
    )
    assert.equal(
      nodes(record.wallet.history).map(node => Object.values(node)[0]),
      ['READING', 'TOP_UP'],
    )
    assert.equal(nodes(record.readings), [
      {
        state: 'ENDED',
        ending: 'CLIENT_ENDED',
        cost: { minor: '299' },
        reader: { id: globalId('Person', mara.viewer.id) },
      },
    ])
    assert.equal(nodes(record.cases), [{ __typename: 'Dispute', state: 'OPEN' }])
    assert.equal(nodes(record.accessChanges), [
      { act: 'SUSPENDED', reason: 'Insults.', by: { id: globalId('Person', ines.id) } },
    ])
    assert.ok(
      record.consents.some(
        (each: { kind: string; isGiven: boolean }) => each.kind === 'ADULT' && each.isGiven,
      ),
    )

    const reader = await seen(mara.viewer.id, 'MODERATOR')
    assert.equal(nodes(reader.given), [{ client: { id: globalId('Person', client.viewer.id) } }])
    assert.equal(nodes(reader.cases), [{ __typename: 'Dispute', state: 'OPEN' }])
    assert.ok(Number(reader.earned.minor) > 0)
    assert.is((await seen(client.viewer.id, 'FINANCE')).name, 'Vera Lume')
    assert.is(await seen(randomUUID()), null)

    for (const viewer of [
      client.viewer,
      mara.viewer,
      { ...ines, roles: ['CLIENT', 'STAFF', 'EDITOR'] as Role[] },
    ]) {
      const { errors } = await looks(viewer, globalId('Person', client.viewer.id))
      assert.is(errors?.[0]?.extensions.code, 'FORBIDDEN')
    }
  },
)

run()
