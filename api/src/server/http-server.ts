import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ApolloServer } from '@apollo/server'
import type { GraphQLSchema } from 'graphql'
import { Viewers } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { Fault } from '../foundation/fault.ts'
import type { Metrics } from '../foundation/telemetry.ts'
import { type RequestContext, startApollo } from './apollo.ts'
import { Documents } from './documents.ts'
import { Executor } from './executor.ts'
import { errorBody, type GraphQLOverHttp, graphqlOverHttp } from './graphql-over-http.ts'
import { type Check, metricsPage, readiness } from './health.ts'
import { OverLimit } from './limits.ts'
import { internal } from './present-errors.ts'
import { session } from './session.ts'
import { Sockets } from './sockets.ts'
import { answer, answerJson, HttpProblem, Reply, statusOf } from './web.ts'
import { type ReceiveWebhook, webhook } from './webhooks.ts'

export interface Serving {
  readonly app: App
  readonly schema: GraphQLSchema
  readonly metrics: Metrics
  /** By path, such as "/webhooks/clerk". */
  readonly webhooks: ReadonlyMap<string, ReceiveWebhook>
  /** What readiness asks, by name. */
  readonly checks: ReadonlyMap<string, Check>
}

const DRAIN_MILLISECONDS = 10_000
/** A browser answers a close at once; who does not is gone. */
const SOCKETS_DRAIN_MILLISECONDS = 2_000
const REQUEST_ID = /^[\w-]{8,64}$/

/** The api over HTTP and WebSocket. `listen` answers the port it got; `close` lets what is running finish. */
export class HttpServer {
  private readonly server: Server
  private readonly sockets: Sockets
  private draining = false

  private constructor(
    private readonly serving: Serving,
    private readonly graphql: GraphQLOverHttp,
    executor: Executor,
  ) {
    this.sockets = new Sockets({ ...graphql, executor })
    this.server = createServer(
      {
        ServerResponse: Reply,
        keepAliveTimeout: 65_000,
        headersTimeout: 20_000,
        requestTimeout: 30_000,
        noDelay: true,
      },
      (request, response) => this.handle(request, response),
    )
    this.sockets.serve(this.server, '/graphql')
  }

  static async open(serving: Serving): Promise<HttpServer> {
    const { app, schema, metrics } = serving
    const documents = new Documents(schema, { introspection: app.config.introspection })
    const executor = new Executor(schema)
    const apollo: ApolloServer<RequestContext> = await startApollo(schema, documents, executor, app)
    return new HttpServer(serving, { app, apollo, documents, viewers: new Viewers(app), metrics }, executor)
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

  private async handle(request: IncomingMessage, response: Reply): Promise<void> {
    const startedAt = performance.now()
    const given = request.headers['x-request-id']
    response.requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
    const path = pathOf(request)
    try {
      await this.route(path, request, response)
    } catch (problem) {
      this.answerProblem(problem, response)
    }
    const route = KNOWN_ROUTES.has(path) ? path : 'other'
    this.serving.metrics.requests.inc({ route, status: response.statusCode })
    this.serving.metrics.requestSeconds.observe({ route }, (performance.now() - startedAt) / 1000)
  }

  private async route(path: string, request: IncomingMessage, response: Reply): Promise<void> {
    const { app, webhooks, checks, metrics } = this.serving
    if (path === '/graphql') return graphqlOverHttp(this.graphql, request, response)
    if (path === '/auth/session') return session(app, request, response)
    if (path === '/healthz') return answerJson(response, 200, { alive: true })
    if (path === '/readyz') return readiness(checks, response, this.draining)
    if (path === '/metrics') return metricsPage(metrics, request, response)
    const receive = webhooks.get(path)
    if (receive) return webhook(receive, request, response)
    throw new HttpProblem(404, 'There is nothing here. The API is at /graphql.')
  }

  private answerProblem(problem: unknown, response: Reply) {
    if (response.headersSent) return response.destroy()
    const { log, config } = this.serving.app
    const type = 'application/json; charset=utf-8'
    if (problem instanceof Fault) {
      const headers = problem instanceof HttpProblem ? problem.headers : {}
      return answer(response, statusOf(problem), type, errorBody(problem), {
        'cache-control': 'no-store',
        ...headers,
      })
    }
    if (problem instanceof OverLimit)
      return answer(response, 400, type, errorBody(problem), { 'cache-control': 'no-store' })
    const errors = [internal(problem, { log, production: config.production, requestId: response.requestId })]
    answer(response, 500, type, JSON.stringify({ errors }), { 'cache-control': 'no-store' })
  }
}

const KNOWN_ROUTES = new Set([
  '/graphql',
  '/auth/session',
  '/healthz',
  '/readyz',
  '/metrics',
  '/webhooks/clerk',
  '/webhooks/stripe',
])

function pathOf({ url = '/' }: IncomingMessage): string {
  const at = url.indexOf('?')
  return at < 0 ? url : url.slice(0, at)
}
