import { Agent, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { createProxyServer } from 'httpxy'
import { type Check, readiness } from './readiness.ts'
import { type Upstream, upstreamOf } from './routes.ts'

export type GatewayOptions = {
  /** Addresses such as http://127.0.0.1:3001. */
  upstreams: Record<Upstream, string>
  /** What must answer for /readyz to say 200. */
  checks: Record<string, Check>
}

/** The one door: HTTP and WebSocket in, each to the program that answers its path, the host name kept. */
export function gateway({ upstreams, checks }: GatewayOptions): Server {
  // A connection kept for the next request may be closed by its program in the same moment: a false alarm to whoever asks.
  const agent = new Agent({ keepAlive: false, maxSockets: 512 })
  const proxy = createProxyServer()
  proxy.on('error', (_fault, _request, response) => refuse(response))

  const server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0]
    if (path === '/healthz') return tell(response, 200, { alive: true })
    if (path === '/readyz')
      return void readiness(checks).then(all => tell(response, all.ready ? 200 : 503, all))
    sayWhoAsked(request)
    const target = upstreams[upstreamOf(request.url ?? '/')]
    void proxy.web(request, response, { target, agent }).catch(() => refuse(response))
  })
  server.on('upgrade', (request, stream, head) => {
    const socket = stream as Socket
    socket.on('error', () => socket.destroy())
    sayWhoAsked(request)
    const target = upstreams[upstreamOf(request.url ?? '/')]
    void proxy.ws(request, socket, { target }, head).catch(() => refuse(socket))
  })
  server.on('close', () => agent.destroy())
  // Streams and sockets stay open as long as both sides want: their programs time them out.
  server.requestTimeout = 0
  server.timeout = 0
  return server
}

/** Nothing stands before this gateway: what a client says about who it forwards for is a lie or a mistake. */
function sayWhoAsked(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) {
    if (name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip')
      delete request.headers[name]
  }
  request.headers['x-forwarded-for'] = request.socket.remoteAddress
  request.headers['x-forwarded-proto'] = 'http'
  request.headers['x-forwarded-host'] = request.headers.host
}

function refuse(to: ServerResponse | Socket | undefined): void {
  if (to && 'setHeader' in to && !to.headersSent) {
    to.setHeader('retry-after', '1')
    tell(to, 502, {
      errors: [
        {
          message: 'This part of SoulSeer is starting again. Try in a moment.',
          extensions: { code: 'INTERNAL' },
        },
      ],
    })
  } else to?.destroy()
}

function tell(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
