import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { createClient } from 'graphql-ws'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { WebSocket } from 'ws'
import { cast } from '../../test/cast.ts'
import { openWorld, type World } from '../../test/world.ts'
import { openMetrics } from '../foundation/telemetry.ts'
import { buildContract } from '../schema.ts'
import type { LookStarted } from '../trust/looks/look.ts'
import { startLook } from '../trust/looks/start-look.ts'
import { HttpServer } from './http-server.ts'

interface Stage {
  world: World
  server: HttpServer
  url: string
}
const story = suite<Stage>('looks over the wire')

/** Tokens of this world are people's subjects. */
const verifySession = async (token: string) => ({
  staffRoles: token === cast.ines.subject ? (['ADMIN'] as const) : [],
  ...{
    subject: token,
    sessionId: `sess_${token}`,
    issuedAt: new Date(0),
    expiresAt: new Date(Date.now() + 60_000),
  },
})

story.before(async stage => {
  try {
    const world = await openWorld()
    Object.assign(world.app, {
      identity: { ...world.app.identity, verifySession, describe: async () => null },
    })
    const schema = await buildContract()
    const parts = { app: world.app, schema, metrics: openMetrics(), webhooks: new Map(), checks: new Map() }
    const server = await HttpServer.open(parts)
    const port = await server.listen(0, '127.0.0.1')
    Object.assign(stage, { world, server, url: `http://127.0.0.1:${port}` })
  } catch (problem) {
    console.error(problem)
    throw problem
  }
})
story.after(async ({ world, server }) => {
  await server.close()
  await world.close()
})

async function begins({ world }: Stage) {
  const ines = await world.viewer('ines')
  const staff = { ...ines, sessionId: `sess_${ines.subject}` }
  const asked = { personId: world.theo.viewer.id, reason: 'To help.', idempotencyKey: randomUUID() }
  const { path } = (await startLook(world.app, staff, asked)) as LookStarted
  return { token: ines.subject, look: path.slice('/look/'.length) }
}

async function ask({ url }: Stage, query: string, headers: Record<string, string>) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await response.json()) as {
    data?: { viewer: { name: string } | null }
    errors?: { extensions: { reason?: string } }[]
  }
  return errors?.[0]?.extensions.reason ?? data?.viewer?.name ?? null
}

story('the site is answered as to the person, and the panel as to its member of staff', async stage => {
  const { token, look } = await begins(stage)
  const query = '{ viewer { name } }'
  const cookie = `__session=${token}; __look=${look}`
  assert.is(await ask(stage, query, { cookie }), 'Theo Vale')
  assert.is(await ask(stage, query, { cookie, authorization: `Bearer ${token}` }), 'Ines Aldous')
  assert.is(await ask(stage, query, { cookie: `__look=${look}` }), null, 'alone it is worth nothing')
  const { subject } = stage.world.nadia.viewer
  assert.is(await ask(stage, query, { cookie: `__session=${subject}; __look=${look}` }), 'LOOK_OVER')
  assert.is(await ask(stage, query, { cookie: `__session=${token}; __look=made-up` }), 'LOOK_OVER')
  assert.is(await ask(stage, 'mutation { stopLook }', { cookie }), 'READ_ONLY')
})

story('no file is sent or fetched', async stage => {
  const { token, look } = await begins(stage)
  const headers = { cookie: `__session=${token}; __look=${look}`, 'content-type': 'image/png' }
  const sent = await fetch(`${stage.url}/files`, { method: 'POST', headers, body: 'x' })
  const fetched = await fetch(`${stage.url}/files/library/made-up`, { headers })
  for (const response of [sent, fetched])
    assert.ok([403, 404].includes(response.status), `${response.status}`)
  assert.is(sent.status, 403)
})

story('live queries are those of a visitor', async stage => {
  const { token, look } = await begins(stage)
  const cookie = `__session=${token}; __look=${look}`
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { cookie, origin: 'http://localhost:3000' } })
    }
  }
  const client = createClient({
    url: `${stage.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithCookie,
    retryAttempts: 0,
  })
  const answer = await new Promise(resolve => {
    client.subscribe(
      { query: 'subscription { notificationBell { unread } }' },
      {
        next: value => resolve(value),
        error: problem => resolve(problem),
        complete: () => resolve('complete'),
      },
    )
  })
  const [fault] = (Array.isArray(answer) ? answer : ((answer as { errors?: object[] }).errors ?? [])) as {
    extensions: { code: string }
  }[]
  assert.is(fault?.extensions.code, 'UNAUTHENTICATED')
  await client.dispose()
})

story.run()
