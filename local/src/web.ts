/** The one small HTTP server all local stand-ins share: a list of routes over the web's own Request and Response. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'

export type Params = Record<string, string>
export type Handler = (request: Request, params: Params) => Response | Silence | Promise<Response | Silence>
export type Route = { method: string; path: string; handle: Handler }

/** A handler returns this to leave the caller without an answer: the connection stays open until the server stops. */
export const silence = Symbol('silence')
export type Silence = typeof silence

export type Serving = { url: string; port: number; stop: () => Promise<void> }

/** Serves on loopback. Port 0 asks the operating system for a free one. */
export async function serve(routes: Route[], port = 0): Promise<Serving> {
  const server = createServer((incoming, outgoing) => {
    answer(routes, incoming, outgoing).catch(fault => {
      console.error(fault)
      if (outgoing.headersSent) return outgoing.destroy()
      outgoing
        .writeHead(500, { 'content-type': 'text/plain' })
        .end('The local service failed; its log says why.\n')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const taken = (server.address() as AddressInfo).port
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(routes: Route[], incoming: IncomingMessage, outgoing: ServerResponse) {
  const url = new URL(incoming.url ?? '/', originOf(incoming))
  const found = match(routes, incoming.method ?? 'GET', url.pathname)
  if (!found) return void outgoing.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n')
  const response = await found.route.handle(await toRequest(incoming, url), found.params)
  if (response === silence) return
  outgoing.writeHead(response.status, toHeaders(response.headers))
  if (response.body) await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing)
  else outgoing.end()
}

/** The address the browser used, as the gateway passes it on; links and token audiences are built from it. */
function originOf(incoming: IncomingMessage) {
  const host = one(incoming.headers['x-forwarded-host']) ?? incoming.headers.host ?? 'localhost'
  const protocol = one(incoming.headers['x-forwarded-proto']) ?? 'http'
  return `${protocol}://${host}`
}

function one(header: string | string[] | undefined) {
  return (Array.isArray(header) ? header[0] : header)?.split(',')[0]?.trim()
}

function match(routes: Route[], method: string, pathname: string) {
  for (const route of routes) {
    if (route.method !== method && !(method === 'HEAD' && route.method === 'GET')) continue
    const params = paramsOf(route.path, pathname)
    if (params) return { route, params }
  }
  return undefined
}

/** `/local/pay/:pi` names a segment; a trailing `*` takes the rest. */
function paramsOf(path: string, pathname: string): Params | undefined {
  const wanted = path.split('/')
  const given = pathname.split('/')
  const params: Params = {}
  for (const [at, segment] of wanted.entries()) {
    if (segment === '*') return { ...params, rest: given.slice(at).join('/') }
    const value = given[at]
    if (value === undefined) return undefined
    if (segment.startsWith(':')) params[segment.slice(1)] = decodeURIComponent(value)
    else if (segment !== value) return undefined
  }
  return wanted.length === given.length ? params : undefined
}

async function toRequest(incoming: IncomingMessage, url: URL) {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each)
  }
  const method = incoming.method ?? 'GET'
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers })
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return new Request(url, { method, headers, body: Buffer.concat(chunks) })
}

function toHeaders(headers: Headers): [string, string][] {
  const cookies = headers.getSetCookie().map((cookie): [string, string] => ['set-cookie', cookie])
  return [...[...headers].filter(([name]) => name !== 'set-cookie'), ...cookies]
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}) {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
}

export function page(html: string, status = 200, headers: Record<string, string> = {}) {
  return new Response(html, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
  })
}

/** JSON or form body as a flat record of strings; anything else is an empty record. */
export async function fields(request: Request): Promise<Record<string, string>> {
  const text = await request.text()
  if (!request.headers.get('content-type')?.includes('json'))
    return Object.fromEntries(new URLSearchParams(text))
  const body: unknown = text ? JSON.parse(text) : {}
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : []
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}

export function cookie(request: Request, name: string) {
  const pairs = request.headers.get('cookie')?.split('; ') ?? []
  return pairs.find(pair => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** A redirect target on this very site; anything else (another host, a scheme, a backslash trick) becomes `/`. */
export function homeward(target: string | null | undefined, origin: string) {
  const url = URL.canParse(target ?? '', origin) ? new URL(target ?? '', origin) : undefined
  return url && url.origin === new URL(origin).origin ? url.pathname + url.search + url.hash : '/'
}
