import 'reflect-metadata'
import { OperationTypeNode } from 'graphql'
import { type Client, createClient } from 'graphql-ws'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { WebSocket } from 'ws'
import { buildContract } from '../../src/schema.ts'
import { leastRequest } from './least-request.ts'
import { openRoleHouse, type RoleHouse } from './role-house.ts'
import { COLUMNS, type Column, nameOf, type PolicedField, policedFields } from './role-table.ts'

const schema = await buildContract()
const fields = policedFields(schema).filter(({ type }) => type === schema.getSubscriptionType())

const test = suite<{ house?: RoleHouse }>('each live query, asked by each role')
test.before(async context => {
  context.house = await openRoleHouse(schema).catch(fault => {
    console.error(fault)
    throw fault
  })
})
test.after(({ house }) => house?.close())

const clientOf = ({ url }: RoleHouse, who: Column): Client =>
  createClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(who !== 'VISITOR' && { connectionParams: { token: who } }),
  })

/** The code of its first fault; null when it is open, which is known once a question that was asked after it is answered. */
function beginsWith(client: Client, { field }: PolicedField): Promise<string | null> {
  return new Promise(resolve => {
    const codeIn = (problem: unknown) =>
      resolve((problem as { extensions?: { code?: string } }[])[0]?.extensions?.code ?? String(problem))
    const stop = client.subscribe(
      { ...leastRequest(schema, OperationTypeNode.SUBSCRIPTION, field) },
      {
        next: ({ errors }) => (errors ? codeIn(errors) : resolve(null)),
        error: codeIn,
        complete: () => resolve(null),
      },
    )
    const asked = client.subscribe(
      { query: '{ brand { name } }' },
      { next: over, error: over, complete: over },
    )
    function over() {
      setImmediate(() => {
        resolve(null)
        stop()
        asked()
      })
    }
  })
}

test('is refused where the table says no, and opened where it says yes', async ({ house }) => {
  assert.ok(fields.length > 10)
  for (const who of COLUMNS) {
    const client = clientOf(house as RoleHouse, who)
    for (const each of fields) {
      const code = await beginsWith(client, each)
      const label = `${nameOf(each)} for ${who}: ${code}`
      if (each.cells[who] === 'NO')
        assert.is(code, who === 'VISITOR' ? 'UNAUTHENTICATED' : 'FORBIDDEN', label)
      else assert.not.ok(code === 'FORBIDDEN' || code === 'UNAUTHENTICATED', label)
    }
    await client.dispose()
  }
})

test.run()
