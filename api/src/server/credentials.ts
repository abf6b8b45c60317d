import type { IncomingMessage } from 'node:http'
import type { Viewers } from '../accounts/index.ts'
import type { App } from '../app.ts'
import type { Config } from '../config.ts'
import { Fault, Forbidden, Unauthenticated } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { lookAs } from '../trust/index.ts'
import { cookieOf } from './web.ts'

const messageFor = wordsFor({ 'apiFault.forbidden.readOnly': [] })

export const SESSION_COOKIE = '__session'
/** Names the look by which a member of staff sees the site as somebody. It is worth nothing without the session that began it. */
export const LOOK_COOKIE = '__look'

/** Longer than any token of the identity provider, and short enough to be cached. */
const LONGEST_TOKEN = 4096
const TOKEN = /^[\w.@~+/-]+$/

/** What may be a token at all: nothing that padding could make another of. */
export const isToken = (text: string): boolean => text.length <= LONGEST_TOKEN && TOKEN.test(text)

/** As whom a request is answered: a member of staff who looks is answered as the person whom they look at. */
export async function shownViewerOf(
  request: IncomingMessage,
  viewers: Viewers,
  app: Pick<App, 'config' | 'db' | 'readerIdOf'>,
): Promise<Viewer | null> {
  const viewer = await whoAsks(request, viewers, app.config)
  const look = lookIn(request)
  return viewer === null || look === null ? viewer : lookAs(app, viewer, look)
}

/** Who a request comes from, for what cannot be done while they look at somebody's account. Throws FORBIDDEN. */
export async function viewerOf(
  request: IncomingMessage,
  viewers: Viewers,
  config: Config,
): Promise<Viewer | null> {
  if (lookIn(request) !== null)
    throw new Fault('FORBIDDEN', messageFor('apiFault.forbidden.readOnly'), { reason: 'READ_ONLY' })
  return whoAsks(request, viewers, config)
}

/** Of pages: a program with a token of its own, such as the panel, is never shown another's account. */
const lookIn = (request: IncomingMessage): string | null =>
  request.headers.authorization === undefined ? cookieOf(request, LOOK_COOKIE) : null

/**
 * Who a request comes from. A bearer token that does not hold is refused; a cookie that no longer holds makes its
 * bearer a visitor, who may still look around. Whoever is suspended is refused either way. A page of a third party has
 * no use of a cookie.
 */
async function whoAsks(request: IncomingMessage, viewers: Viewers, config: Config): Promise<Viewer | null> {
  const header = request.headers.authorization
  if (header !== undefined) return viewers.of(bearerToken(header))
  const cookie = cookieOf(request, SESSION_COOKIE)
  if (!cookie || !isToken(cookie) || isThirdParty(request.headers.origin, config)) return null
  if (request.method !== 'GET') mustComeFromUs(request, config)
  try {
    return await viewers.of(cookie)
  } catch (problem) {
    if (problem instanceof Fault && problem.code === 'UNAUTHENTICATED') return null
    throw problem
  }
}

function bearerToken(header: string): string {
  const [scheme, token] = header.split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || !token || !isToken(token))
    throw new Unauthenticated('Send "Authorization: Bearer <token>".')
  return token
}

/** A page of a third party that configuration lets in, with bearer tokens only. */
export const isThirdParty = (origin: string | undefined, config: Config): boolean =>
  origin !== undefined && config.thirdPartyOrigins.includes(origin)

/**
 * The other half of the defence against forged requests, for those that a browser sends with a cookie: they name a
 * page of ours as their origin. Programs other than browsers send no origin, nor can anyone forge requests for them.
 */
export function mustComeFromUs(request: IncomingMessage, config: Config): void {
  const { origin, 'sec-fetch-site': site } = request.headers
  const isOurs =
    origin === undefined
      ? site === undefined || site === 'same-origin'
      : config.publicOrigins.includes(origin)
  if (!isOurs)
    throw new Forbidden('This request came from a page that is not ours; use a bearer token from elsewhere.')
}
