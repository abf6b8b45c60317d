import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { WebSocket, WebSocketServer } from 'ws'
import { gateway } from './gateway.ts'
import { upstreamOf } from './routes.ts'

type Heard = { name: string; path: string; headers: Record<string, string> }
type Stage = { door: string; servers: Server[]; ready: Record<string, boolean> }

const test = suite<Stage>('gateway')

test.before.each(async stage => {
  stage.ready = { api: true, postgres: true }
  stage.servers = []
  const open = async (server: Server) => {
    stage.servers.push(server.listen(0, '127.0.0.1'))
    await once(server, 'listening')
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const [site, api, cms, services, live] = await Promise.all(
    ['site', 'api', 'cms', 'services', 'live'].map(name => open(echo(name))),
  )
  const checks = {
    api: async () => stage.ready.api === true,
    postgres: async () => stage.ready.postgres === true,
  }
  stage.door = await open(
    gateway({
      upstreams: {
        site: site ?? '',
        api: api ?? '',
        cms: cms ?? '',
        services: services ?? '',
        live: live ?? '',
      },
      checks,
    }),
  )
})

test.after.each(async ({ servers }) => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

/** A program that says what it heard, over HTTP and over a socket. */
function echo(name: string): Server {
  const server = createServer((request, response) => {
    if (request.url === '/too-large') {
      response.writeHead(413, { 'content-type': 'application/json' })
      return response.end('{"errors":[{"extensions":{"code":"BAD_INPUT","limit":"bytes"}}]}')
    }
    if (request.url === '/broken-off') {
      response.write('half of it')
      return void setImmediate(() => response.destroy())
    }
    response.setHeader('set-cookie', ['a=1', 'b=2'])
    response.end(JSON.stringify({ name, path: request.url, headers: request.headers }))
  })
  new WebSocketServer({ server }).on('connection', (socket, request) => {
    socket.send(JSON.stringify({ name, path: request.url, headers: request.headers }))
    socket.on('message', message => socket.send(message))
  })
  return server
}

async function ask(url: string, headers: Record<string, string> = {}): Promise<Heard> {
  const response = await fetch(url, { headers })
  return (await response.json()) as Heard
}

test('each path reaches its program, and only whole names count', () => {
  const expected = {
    '/': 'site',
    '/readers/mara-moonwater': 'site',
    '/administration': 'site',
    '/graphql': 'api',
    '/graphql?query=x': 'api',
    '/auth/session': 'api',
    '/files/readings/1/2/640.webp': 'api',
    '/calendar/secret.ics': 'api',
    '/webhooks/stripe': 'api',
    '/webhooks/stripe-connect': 'api',
    '/admin': 'cms',
    '/api/media/file/moon.png': 'cms',
    '/_next/static/chunk.js': 'cms',
    '/local/token': 'services',
    '/mailbox': 'services',
    '/explorer/style.css': 'services',
  }
  for (const [path, upstream] of Object.entries(expected)) assert.is(upstreamOf(path), upstream, path)
})

test('the host name is kept, and who asks is said by the gateway alone', async ({ door }) => {
  const { name, headers } = await ask(`${door}/readers`, {
    'x-forwarded-for': '6.6.6.6',
    forwarded: 'for=6.6.6.6',
  })
  assert.is(name, 'site')
  assert.is(headers.host, new URL(door).host)
  assert.is(headers['x-forwarded-host'], new URL(door).host)
  assert.is(headers['x-forwarded-for'], '127.0.0.1')
  assert.is(headers['x-forwarded-proto'], 'http')
  assert.is(headers.forwarded, undefined)
})

test('every cookie of an answer arrives', async ({ door }) => {
  const response = await fetch(`${door}/graphql`)
  assert.equal(response.headers.getSetCookie(), ['a=1', 'b=2'])
})

test('a socket goes through both ways', async ({ door }) => {
  const socket = new WebSocket(`${door.replace('http', 'ws')}/graphql`)
  const [greeting] = await once(socket, 'message')
  assert.is(JSON.parse(String(greeting)).name, 'api')
  socket.send('tick')
  const [answer] = await once(socket, 'message')
  assert.is(String(answer), 'tick')
  socket.close()
  await once(socket, 'close')
})

test('a program that is down is a 502 with a reason, and its sockets close', async ({ door, servers }) => {
  const api = servers[1]
  api?.closeAllConnections()
  api?.close()
  const response = await fetch(`${door}/graphql`)
  assert.is(response.status, 502)
  assert.is(response.headers.get('retry-after'), '1')
  assert.match(
    ((await response.json()) as { errors: [{ message: string }] }).errors[0].message,
    /starting again/,
  )
  const socket = new WebSocket(`${door.replace('http', 'ws')}/graphql`)
  const [fault] = await once(socket, 'error')
  assert.instance(fault, Error)
})

test('a body that its program refuses before it read it is 413 here too, with its code', async ({ door }) => {
  const response = await fetch(`${door}/too-large`, { method: 'POST', body: 'x'.repeat(4_000_000) })
  assert.is(response.status, 413)
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
  assert.is(errors[0]?.extensions.code, 'BAD_INPUT')
})

test('an answer broken off in the middle is broken off here too', async ({ door }) => {
  const response = await fetch(`${door}/broken-off`)
  const fault = await response.text().then(
    () => undefined,
    error => error,
  )
  assert.instance(fault, Error)
})

test('alive is not ready: ready means that every part answers', async ({ door, ready }) => {
  assert.is((await fetch(`${door}/healthz`)).status, 200)
  assert.is((await fetch(`${door}/readyz`)).status, 200)
  ready.postgres = false
  const response = await fetch(`${door}/readyz`)
  assert.is(response.status, 503)
  assert.equal(await response.json(), { ready: false, parts: { api: 'ready', postgres: 'not ready' } })
  assert.is((await fetch(`${door}/healthz`)).status, 200)
})

test.run()
