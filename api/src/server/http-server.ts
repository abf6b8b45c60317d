import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import cors from 'cors'
import express, { type Express, type RequestHandler } from 'express'
import type { GraphQLSchema } from 'graphql'
import { Viewers } from '../accounts/index.ts'
import type { App } from '../app.ts'
import type { Metrics } from '../foundation/telemetry.ts'
import { startApollo } from './apollo.ts'
import { CALENDARS_PATH, calendars } from './calendars.ts'
import { CostBudget } from './cost-budget.ts'
import { Documents } from './documents.ts'
import { Executor } from './executor.ts'
import { ANSWER_UPLOAD_PATH, answerUploads } from './files/answer-uploads.ts'
import { FILE_PATHS, libraryFiles, linkedFiles, readingPictures, uploads } from './files/files.ts'
import { type GraphQLOverHttp, graphqlOverHttp } from './graphql-over-http.ts'
import { type Check, metricsPage, readiness } from './health.ts'
import { type OneClick, oneClick } from './one-click.ts'
import { answerProblems } from './problems.ts'
import { session } from './session.ts'
import { Sockets } from './sockets/sockets.ts'
import { trustedDocuments } from './trusted-documents.ts'
import { answerJson, HttpProblem } from './web.ts'
import { type ReceiveWebhook, webhook } from './webhooks.ts'

export interface Serving {
  readonly app: App
  readonly schema: GraphQLSchema
  readonly metrics: Metrics
  /** By path, such as "/webhooks/clerk". */
  readonly webhooks: ReadonlyMap<string, ReceiveWebhook>
  /** Links of mails that end something, by path. */
  readonly oneClicks?: ReadonlyMap<string, OneClick>
  /** What readiness asks, by name. */
  readonly checks: ReadonlyMap<string, Check>
}

const DRAIN_MILLISECONDS = 10_000
/** A browser answers a close at once; who does not is gone. */
const SOCKETS_DRAIN_MILLISECONDS = 2_000
const REQUEST_ID = /^[\w-]{8,64}$/

/** The api over HTTP and WebSocket. `listen` returns the port it got; `close` lets what is running finish. */
export class HttpServer {
  private readonly server: Server
  private draining = false

  private constructor(
    serving: Serving,
    private readonly graphql: GraphQLOverHttp,
    private readonly sockets: Sockets,
  ) {
    // A part of a recording has five megabytes, and may come from a slow phone.
    const limits = {
      keepAliveTimeout: 65_000,
      headersTimeout: 20_000,
      requestTimeout: 120_000,
      noDelay: true,
    }
    this.server = createServer(limits, this.routes(serving))
    sockets.serve(this.server, '/graphql')
  }

  static async open(serving: Serving): Promise<HttpServer> {
    const { app, schema, metrics } = serving
    const documents = new Documents(schema, {
      introspection: app.config.introspection,
      trusted: trustedDocuments(),
    })
    const executor = new Executor(schema)
    const apollo = await startApollo(schema, documents, executor, app)
    const parts = { app, documents, viewers: new Viewers(app), budget: new CostBudget() }
    return new HttpServer(serving, { ...parts, apollo }, new Sockets({ ...parts, executor, metrics }))
  }

  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject)
      this.server.listen(port, host, () => resolve((this.server.address() as AddressInfo).port))
    })
  }

  /** Stops taking requests, closes sockets so that they come back elsewhere, and waits for what is running. */
  async close(): Promise<void> {
    this.draining = true
    const closed = new Promise<void>(resolve => this.server.close(() => resolve()))
    this.sockets.close()
    this.server.closeIdleConnections()
    const impatience = [
      setTimeout(() => this.sockets.terminate(), SOCKETS_DRAIN_MILLISECONDS),
      setTimeout(() => this.server.closeAllConnections(), DRAIN_MILLISECONDS),
    ]
    await closed
    for (const timer of impatience) clearTimeout(timer)
    await this.graphql.apollo.stop()
  }

  private routes({ app, webhooks, oneClicks = new Map(), checks, metrics }: Serving): Express {
    const routes = express().disable('x-powered-by').disable('etag')
    routes.use(identified, measured(metrics, new Set([...ROUTES, ...webhooks.keys(), ...oneClicks.keys()])))
    routes.use('/graphql', thirdParties(app), ...graphqlOverHttp(this.graphql))
    routes.all('/auth/session', ...session(app))
    const { viewers } = this.graphql
    routes.all(FILE_PATHS.uploads, ...uploads(app, viewers))
    routes.all(FILE_PATHS.readingPictures, ...readingPictures(app, viewers))
    routes.all(ANSWER_UPLOAD_PATH, ...answerUploads(app, viewers))
    routes.all(FILE_PATHS.libraryFiles, ...libraryFiles(app, viewers))
    routes.all(FILE_PATHS.linkedFiles, ...linkedFiles(app))
    routes.all(CALENDARS_PATH, ...calendars(app))
    routes.get('/healthz', (_request, response) => answerJson(response, 200, { alive: true }))
    routes.get('/readyz', (_request, response) => readiness(checks, response, this.draining))
    routes.get('/metrics', (request, response) => metricsPage(metrics, request, response))
    for (const [path, click] of oneClicks) routes.all(path, ...oneClick(click))
    for (const [path, receive] of webhooks) routes.all(path, ...webhook(receive))
    routes.use(() => {
      throw new HttpProblem(404, 'There is nothing here. The API is at /graphql.')
    })
    return routes.use(answerProblems(app, metrics))
  }
}

const ROUTES = ['/graphql', '/auth/session', FILE_PATHS.uploads, '/healthz', '/readyz', '/metrics']

/** The id a request is logged under is the caller's own, where it has one. */
const identified: RequestHandler = (request, response, next) => {
  const given = request.headers['x-request-id']
  response.locals.requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
  response.set('x-request-id', response.locals.requestId)
  next()
}

const measured =
  (metrics: Metrics, known: ReadonlySet<string>): RequestHandler =>
  (request, response, next) => {
    const startedAt = performance.now()
    const route = known.has(request.path) ? request.path : 'other'
    response.on('finish', () => {
      metrics.requests.inc({ route, status: response.statusCode })
      metrics.requestSeconds.observe({ route }, (performance.now() - startedAt) / 1000)
    })
    next()
  }

/** Pages of third parties may ask from their browsers, by bearer token; ours come from where the api is. */
const thirdParties = ({ config: { thirdPartyOrigins } }: App): RequestHandler =>
  cors({
    origin: [...thirdPartyOrigins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['content-type', 'authorization', 'x-request-id'],
    exposedHeaders: [
      ...['x-request-id', 'graphql-cost', 'graphql-cost-limit', 'graphql-cost-left', 'retry-after'],
      ...['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
    ],
    maxAge: 600,
  })
