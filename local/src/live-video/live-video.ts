import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { type Handler, json, type Params, type Route, type Serving, serve } from '../web.ts'
import { type Claims, Grants, type Refusal } from './grants.ts'
import { addCandidates, BadOffer, type Direction } from './peer.ts'
import { type Recorded, Recordings } from './recording/recordings.ts'
import { AnotherPublishes, Sessions } from './sessions.ts'

export interface LiveVideoOptions {
  /** Shared with the api, which signs grants with it. */
  readonly secret: string
  /** Where recordings and refusals are stored. */
  readonly folder: string
  readonly port?: number
  readonly now?: () => number
  /** Of what viewers are sent, lost on purpose by a benchmark. */
  readonly lossPercent?: number
}

const LONGEST_OFFER = 64 * 1024
const ROLES = { whip: 'PUBLISHER', whep: 'SUBSCRIBER' } as const

/**
 * The engine of live video in the embedded world: one publisher to many viewers of a channel, by WHIP (RFC 9725) and WHEP
 * shaped requests of pages, and control requests of the api. A stand-in for Agora, on loopback.
 */
export async function startLiveVideo({
  secret,
  folder,
  port = 0,
  now = Date.now,
  lossPercent,
}: LiveVideoOptions) {
  const grants = new Grants({ secret, file: join(folder, 'refusals.json'), now })
  const sessions = new Sessions(now, lossPercent)
  const recordings = new Recordings({
    folder: join(folder, 'recordings'),
    now,
    channelOf: channel => sessions.channelOf(channel),
  })
  const http: Serving = await serve(
    [
      { method: 'GET', path: '/healthz', handle: () => json({ ok: true, connected: sessions.count }) },
      ...pageRoutes(grants, sessions),
      ...controlRoutes(grants, sessions, recordings),
    ],
    port,
  )
  return {
    url: http.url,
    async stop() {
      await recordings.close()
      sessions.stop()
      await http.stop()
    },
  }
}

/** What pages ask, with the bearer token of their grant. */
function pageRoutes(grants: Grants, sessions: Sessions): Route[] {
  const forDirection = (direction: Direction): Route[] => {
    const allowed =
      (handle: (request: Request, claims: Claims, params: Params) => Response | Promise<Response>): Handler =>
      (request, params) => {
        const claims = grants.claimsOf(request)
        if (claims === 'UNKNOWN' || claims === 'EXPIRED') return refuse(401, claims)
        if (claims === 'REMOVED' || claims === 'CLOSED') return refuse(403, claims)
        if (claims.channel !== params.channel) return refuse(403, 'ANOTHER_CHANNEL')
        if (claims.role !== ROLES[direction]) return refuse(403, 'ANOTHER_ROLE')
        return handle(request, claims, params)
      }
    /** Only of the one who opened it. */
    const sessionOf = (claims: Claims, params: Params) => {
      const session = sessions.find(params.session ?? '')
      return session?.claims.participant === claims.participant &&
        session.claims.channel === claims.channel &&
        session.direction === direction
        ? session
        : undefined
    }
    const leave = allowed((_, claims, params) => {
      const session = sessionOf(claims, params)
      if (session) sessions.end(session, 'LEFT')
      return new Response(null, { status: 204 })
    })
    const gone = (params: Params) => refuse(404, sessions.whyEnded(params.session ?? '') ?? 'UNKNOWN')
    const path = `/live-video/:channel/${direction}`
    return [
      {
        method: 'POST',
        path,
        handle: allowed(async (request, claims) => {
          const offer = await request.text()
          if (offer.length > LONGEST_OFFER) return refuse(413, 'TOO_LONG')
          try {
            const { session, answer } = await sessions.open(claims, direction, offer)
            const location = `/live-video/${claims.channel}/${direction}/${session.id}`
            return new Response(answer, {
              status: 201,
              headers: { 'content-type': 'application/sdp', location },
            })
          } catch (problem) {
            if (problem instanceof BadOffer) return refuse(400, 'BAD_OFFER')
            if (problem instanceof AnotherPublishes) return refuse(409, 'ANOTHER_PUBLISHES')
            throw problem
          }
        }),
      },
      {
        method: 'GET',
        path: `${path}/:session`,
        handle: allowed((_, claims, params) =>
          sessionOf(claims, params) ? new Response(null, { status: 204 }) : gone(params),
        ),
      },
      {
        // Further candidates, or none and another grant that lasts longer.
        method: 'PATCH',
        path: `${path}/:session`,
        handle: allowed(async (request, claims, params) => {
          const session = sessionOf(claims, params)
          if (!session) return gone(params)
          const fragment = await request.text()
          if (fragment.length > LONGEST_OFFER) return refuse(413, 'TOO_LONG')
          try {
            await addCandidates(session.peer, fragment)
          } catch (problem) {
            if (problem instanceof BadOffer) return refuse(400, 'BAD_OFFER')
            throw problem
          }
          session.expiresAt = Math.max(session.expiresAt, claims.expiresAt)
          return new Response(null, { status: 204 })
        }),
      },
      {
        method: 'DELETE',
        path: `${path}/:session`,
        handle: (request, params) => {
          // Whoever is shut out has no session left to leave.
          if (isShutOut(grants.claimsOf(request))) return new Response(null, { status: 204 })
          return leave(request, params)
        },
      },
    ]
  }
  return [...forDirection('whip'), ...forDirection('whep')]
}

/** What the api asks; the gateway leads nobody there. */
function controlRoutes(grants: Grants, sessions: Sessions, recordings: Recordings): Route[] {
  const controlled =
    (handle: (params: Params) => Response | Promise<Response>): Handler =>
    (request, params) =>
      grants.controls(request) ? handle(params) : refuse(401, 'UNKNOWN')
  const done = () => new Response(null, { status: 204 })
  const described = (recorded: Recorded | null, channel: string | undefined) =>
    recorded && recorded.channel === channel ? json(recorded) : refuse(404, 'UNKNOWN')
  return [
    {
      method: 'DELETE',
      path: '/control/:channel',
      handle: controlled(({ channel = '' }) => {
        grants.close(channel)
        sessions.endAll('CLOSED', claims => claims.channel === channel)
        return done()
      }),
    },
    {
      method: 'DELETE',
      path: '/control/:channel/participants/:participant',
      handle: controlled(({ channel = '', participant = '' }) => {
        grants.remove(channel, participant)
        sessions.endAll('REMOVED', claims => claims.channel === channel && claims.participant === participant)
        return done()
      }),
    },
    {
      method: 'PUT',
      path: '/control/:channel/recordings/:recording',
      handle: controlled(({ channel = '', recording = '' }) => {
        recordings.start(channel, recording)
        return done()
      }),
    },
    {
      method: 'POST',
      path: '/control/:channel/recordings/:recording/stop',
      handle: controlled(async ({ channel = '', recording = '' }) => {
        const recorded = await recordings.stop(recording)
        sessions.forgetIfEmpty(channel)
        return described(recorded, channel)
      }),
    },
    {
      method: 'GET',
      path: '/control/:channel/recordings/:recording/content',
      handle: controlled(({ channel, recording = '' }) => {
        const recorded = recordings.find(recording)
        if (!recorded?.isStopped || recorded.moved || recorded.channel !== channel)
          return refuse(404, 'UNKNOWN')
        const content = Readable.toWeb(createReadStream(recordings.contentOf(recording)))
        return new Response(content as unknown as ReadableStream<Uint8Array> as never, {
          headers: { 'content-type': recorded.contentType },
        })
      }),
    },
    {
      method: 'DELETE',
      path: '/control/:channel/recordings/:recording/content',
      handle: controlled(async ({ recording = '' }) => {
        await recordings.removeContent(recording)
        return done()
      }),
    },
  ]
}

const isShutOut = (claims: Claims | Refusal): boolean => claims === 'REMOVED' || claims === 'CLOSED'

const refuse = (status: number, reason: string): Response => json({ reason }, status)
