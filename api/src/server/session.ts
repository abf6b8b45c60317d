import type { IncomingMessage } from 'node:http'
import { endSession, recognise, type SessionChanged } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { BadInput } from '../foundation/fault.ts'
import { mustComeFromUs, SESSION_COOKIE } from './credentials.ts'
import { answerJson, cookieOf, HttpProblem, type Reply, readJson } from './web.ts'

const MOST_BYTES = 16 * 1024

/**
 * POST {token}: keeps the token in a cookie scripts cannot read. A newer token of the same session also extends that
 * session's open sockets, on every node. DELETE: signs out, and closes them.
 */
export async function session(app: App, request: IncomingMessage, response: Reply): Promise<void> {
  if (request.method !== 'POST' && request.method !== 'DELETE') {
    throw new HttpProblem(405, 'Sign in by POST, sign out by DELETE.', { allow: 'POST, DELETE' })
  }
  mustComeFromUs(request, app.config)
  if (request.method === 'POST') await signIn(app, request, response)
  else await signOut(app, request, response)
}

async function signIn(app: App, request: IncomingMessage, response: Reply): Promise<void> {
  const body = (await readJson(request, MOST_BYTES)) as { token?: unknown } | null
  if (typeof body?.token !== 'string' || body.token === '')
    throw new BadInput('Send {"token": "<session token>"}.')
  const viewer = await recognise(app, body.token)
  await extendSession(app, viewer.sessionId, viewer.tokenExpiresAt)
  const secondsLeft = Math.max(0, Math.floor((viewer.tokenExpiresAt - Date.now()) / 1000))
  const { id, name, roles } = viewer
  const expiresAt = new Date(viewer.tokenExpiresAt).toISOString()
  answerJson(
    response,
    200,
    { id, name, roles, expiresAt },
    { 'set-cookie': cookie(app, body.token, secondsLeft) },
  )
}

async function signOut(app: App, request: IncomingMessage, response: Reply): Promise<void> {
  const token = cookieOf(request, SESSION_COOKIE)
  const ended = token && (await app.identity.verifySession(token).catch(() => null))
  if (ended) await endSession(app, ended)
  const headers = { 'set-cookie': cookie(app, '', 0), 'cache-control': 'no-store' }
  response.writeHead(204, { 'x-request-id': response.requestId, ...headers }).end()
}

const extendSession = (app: App, sessionId: string, expiresAt: number): Promise<void> =>
  app.bus.publish([{ topic: `session:${sessionId}`, data: { expiresAt } satisfies SessionChanged }])

function cookie({ config }: App, token: string, maxAgeSeconds: number): string {
  const secure = config.publicUrl.startsWith('https:') ? '; Secure' : ''
  return `${SESSION_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`
}
