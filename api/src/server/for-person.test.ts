import { createClient } from 'graphql-ws'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { WebSocket } from 'ws'
import { openSmallServer, person } from '../../test/small-server.ts'
import { globalId } from '../foundation/contract/global-id.ts'
import { FOR_PERSON, mustBeFor } from './for-person.ts'

const { server, url, socketUrl } = await openSmallServer()

async function wish(headers: Record<string, string>) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer theo', ...headers },
    body: JSON.stringify({ query: 'mutation { wish(for: "rain") }' }),
  })
  const { data, errors } = (await response.json()) as {
    data?: { wish: string }
    errors?: { extensions: { code: string; reason?: string } }[]
  }
  return data?.wish ?? errors?.[0]?.extensions
}

test('what a page of another account asks is refused, and nothing else is', async () => {
  assert.equal(await wish({ [FOR_PERSON]: 'mara' }), { code: 'CONFLICT', reason: 'WRONG_PERSON' })
  assert.is(await wish({ [FOR_PERSON]: 'theo' }), 'rain')
  assert.is(await wish({}), 'rain')
})

test('a page knows its person by the id that the API gave it', () => {
  const id = '7b0c3c7e-4f8e-4a53-9d5c-3a1b7c0d2e4f'
  mustBeFor(globalId('Viewer', id), person(id))
  assert.throws(() => mustBeFor(globalId('Viewer', id.replace('7b', '8b')), person(id)))
  mustBeFor(globalId('Viewer', id), null)
  mustBeFor(['a', 'b'], person(id))
})

test('a socket of such a page is closed, with the reason', async () => {
  const closed = await new Promise<{ code: number; reason: string }>(resolve => {
    const client = createClient({
      url: socketUrl,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { token: 'theo', forPerson: 'mara' },
      on: { closed: event => resolve(event as CloseEvent) },
    })
    client.subscribe({ query: '{ stars { id } }' }, { next() {}, error() {}, complete() {} })
  })
  assert.is(closed.code, 4403)
  assert.is(closed.reason, 'WRONG_PERSON')
})

test.after(() => server.close())
test.run()
