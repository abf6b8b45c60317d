import type { IncomingMessage } from 'node:http'
import type { ApolloServer } from '@apollo/server'
import type { GraphQLError } from 'graphql'
import type { Viewers } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { Batches } from '../foundation/batches.ts'
import { BadInput } from '../foundation/fault.ts'
import type { Metrics } from '../foundation/telemetry.ts'
import { type RequestContext, run } from './apollo.ts'
import { MOST_COST } from './cost.ts'
import { viewerOf } from './credentials.ts'
import { type Documents, type Operation, Unfit } from './documents.ts'
import { LIMITS, OverLimit } from './limits.ts'
import { chooseMediaType, GRAPHQL_RESPONSE, JSON_RESPONSE, type ResponseType } from './media-type.ts'
import { presentErrors } from './present-errors.ts'
import { answer, HttpProblem, type Reply, readJson } from './web.ts'

export interface GraphQLOverHttp {
  readonly app: App
  readonly apollo: ApolloServer<RequestContext>
  readonly documents: Documents
  readonly viewers: Viewers
  readonly metrics: Metrics
}

interface Asked {
  query: string
  operationName?: string | null
  variables?: Record<string, unknown> | null
  extensions?: Record<string, unknown> | null
}

/**
 * GraphQL over HTTP as its specification says. What is not a well-formed request is 4xx; a document that is wrong is
 * 400 for application/graphql-response+json and 200 for application/json; over a limit is 400 for both.
 */
export async function graphqlOverHttp(server: GraphQLOverHttp, request: IncomingMessage, response: Reply) {
  const { requestId } = response
  const type = chooseMediaType(request.headers.accept)
  if (!type) throw new HttpProblem(406, `Accept ${GRAPHQL_RESPONSE} or ${JSON_RESPONSE}.`)
  const asked = await readAsked(request)
  const { app, documents } = server
  const viewer = await viewerOf(request, server.viewers, app.config)
  let operation: Operation
  let cost: number
  try {
    operation = documents.prepare(asked.query, asked.operationName)
    mustSuitMethod(operation, request)
    cost = costOf(operation, asked)
  } catch (problem) {
    if (!(problem instanceof OverLimit) && !(problem instanceof Unfit)) throw problem
    return answerUnfit(server, response, problem, type)
  }
  const host = String(request.headers['x-forwarded-host'] ?? request.headers.host ?? '')
  const context = { app, viewer, requestId, host, batches: new Batches(), operation, cost }
  const result = await run(server.apollo, context, asked.variables ?? undefined)
  const status = result.data === undefined && type === GRAPHQL_RESPONSE ? 400 : 200
  answer(response, status, `${type}; charset=utf-8`, JSON.stringify(result), {
    'cache-control': 'no-store',
    'graphql-cost': String(cost),
  })
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  if (request.method === 'GET') return fromUrl(request)
  if (request.method !== 'POST') throw new HttpProblem(405, 'Ask by GET or POST.', { allow: 'GET, POST' })
  const body = await readJson(request, LIMITS.bytes)
  if (Array.isArray(body))
    throw new OverLimit('batch', 1, 'Send one operation a request; HTTP carries many at once.')
  return wellFormed(body)
}

function fromUrl(request: IncomingMessage): Asked {
  const url = request.url ?? ''
  if (url.length > LIMITS.bytes) throw new HttpProblem(414, 'The URL is too long: send a POST.')
  const search = new URLSearchParams(url.slice(url.indexOf('?') + 1))
  return wellFormed({
    query: search.get('query'),
    operationName: search.get('operationName') || null,
    variables: jsonOf(search.get('variables')),
    extensions: jsonOf(search.get('extensions')),
  })
}

function jsonOf(text: string | null): unknown {
  if (!text) return null
  try {
    return JSON.parse(text)
  } catch {
    throw new HttpProblem(400, 'variables and extensions in a URL must be JSON.')
  }
}

function wellFormed(body: unknown): Asked {
  if (typeof body !== 'object' || body === null) throw new BadInput('Send a JSON object with "query".')
  const { query, operationName, variables, extensions } = body as Record<string, unknown>
  if (typeof query !== 'string' || query === '')
    throw new BadInput('"query" must be a GraphQL document, as a string.')
  if (operationName != null && typeof operationName !== 'string')
    throw new BadInput('"operationName" must be a string.')
  if (!isObjectOrNothing(variables)) throw new BadInput('"variables" must be an object.')
  if (!isObjectOrNothing(extensions)) throw new BadInput('"extensions" must be an object.')
  return { query, ...(operationName ? { operationName } : {}), ...(variables ? { variables } : {}) }
}

const isObjectOrNothing = (value: unknown): value is Record<string, unknown> | null | undefined =>
  value == null || (typeof value === 'object' && !Array.isArray(value))

function mustSuitMethod({ node }: Operation, request: IncomingMessage) {
  if (node.operation === 'subscription')
    throw new BadInput('Live queries are served over a WebSocket (graphql-transport-ws) at this address.')
  if (request.method === 'GET' && node.operation === 'mutation')
    throw new HttpProblem(405, 'A mutation changes something: send it by POST.', { allow: 'POST' })
}

function costOf(operation: Operation, { variables }: Asked): number {
  const cost = operation.cost.of(variables ?? undefined)
  if (cost > MOST_COST)
    throw new OverLimit('cost', MOST_COST, `It would cost ${cost}: ask for smaller pages.`)
  return cost
}

function answerUnfit(
  server: GraphQLOverHttp,
  response: Reply,
  problem: OverLimit | Unfit,
  type: ResponseType,
) {
  const { app, metrics } = server
  const overLimit = problem instanceof OverLimit
  if (overLimit) metrics.refusedDocuments.inc({ limit: String(problem.extensions.limit) })
  const presenting = { log: app.log, production: app.config.production, requestId: response.requestId }
  const errors = presentErrors(overLimit ? [problem] : problem.errors, presenting)
  const status = !overLimit && type === JSON_RESPONSE ? 200 : 400
  answer(response, status, `${type}; charset=utf-8`, JSON.stringify({ errors }), {
    'cache-control': 'no-store',
  })
}

/** The body of a no that came before GraphQL had its say. */
export function errorBody(problem: GraphQLError): string {
  const { http: _, ...extensions } = problem.extensions
  return JSON.stringify({ errors: [{ message: problem.message, extensions }] })
}
