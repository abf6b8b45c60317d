import type { Request, RequestHandler, Response } from 'express'
import { endSession, recognise, type SessionChanged, saveVisit } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { BadInput } from '../foundation/fault.ts'
import { limits } from '../trust/index.ts'
import { addressOf } from './address.ts'
import { isToken, mustComeFromUs, SESSION_COOKIE } from './credentials.ts'
import { allowOnly, answerJson, cookieOf, jsonBody } from './web.ts'

const MOST_BYTES = 16 * 1024

/**
 * POST {token}: stores the token in a cookie scripts cannot read. A newer token of the same session also extends that
 * session's open sockets, on every node. DELETE: signs out, and closes them.
 */
export const session = (app: App): RequestHandler[] => [
  allowOnly('POST', 'DELETE'),
  (request, _response, next) => {
    mustComeFromUs(request, app.config)
    next()
  },
  ...jsonBody(MOST_BYTES),
  (request, response) =>
    request.method === 'POST' ? signIn(app, request, response) : signOut(app, request, response),
]

async function signIn(app: App, request: Request, response: Response): Promise<void> {
  const { token } = (request.body ?? {}) as { token?: unknown }
  if (typeof token !== 'string' || !isToken(token)) throw new BadInput('Send {"token": "<session token>"}.')
  const address = addressOf(request)
  if (address) await app.rateLimits.spend(limits['sign-in'], `address:${address}`)
  const viewer = await recognise(app, token)
  await saveVisit(app, viewer.id, {
    host: String(request.headers['x-forwarded-host'] ?? request.headers.host ?? ''),
    acceptLanguage: request.headers['accept-language'] ?? null,
  })
  await extendSession(app, viewer.sessionId, viewer.tokenExpiresAt)
  const secondsLeft = Math.max(0, Math.floor((viewer.tokenExpiresAt - Date.now()) / 1000))
  const { id, name, roles } = viewer
  const expiresAt = new Date(viewer.tokenExpiresAt).toISOString()
  const headers = { 'set-cookie': cookie(app, token, secondsLeft) }
  answerJson(response, 200, { id, name, roles, expiresAt }, headers)
}

async function signOut(app: App, request: Request, response: Response): Promise<void> {
  const token = cookieOf(request, SESSION_COOKIE)
  const ended = token && (await app.identity.verifySession(token).catch(() => null))
  if (ended) await endSession(app, ended)
  response
    .status(204)
    .set({ 'set-cookie': cookie(app, '', 0), 'cache-control': 'no-store' })
    .end()
}

const extendSession = (app: App, sessionId: string, expiresAt: number): Promise<void> =>
  app.bus.publish([{ topic: `session:${sessionId}`, data: { expiresAt } satisfies SessionChanged }])

function cookie({ config }: App, token: string, maxAgeSeconds: number): string {
  const secure = config.publicUrl.startsWith('https:') ? '; Secure' : ''
  return `${SESSION_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`
}
