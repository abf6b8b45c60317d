import type { ApolloServer } from '@apollo/server'
import { expressMiddleware } from '@as-integrations/express5'
import type { Request, RequestHandler, Response } from 'express'
import type { Viewers } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { askerOf } from '../foundation/contract/rate-limited-fields.ts'
import { BadInput } from '../foundation/fault.ts'
import { Loaders } from '../foundation/loaders.ts'
import { addressOf } from './address.ts'
import type { RequestContext } from './apollo.ts'
import { type CostBudget, costHeaders } from './cost-budget.ts'
import { shownViewerOf } from './credentials.ts'
import type { Documents } from './documents.ts'
import { FOR_PERSON, mustBeFor } from './for-person.ts'
import { LIMITS, OverLimit } from './limits.ts'
import type { GraphQLAnswer } from './problems.ts'
import { hostOf, languageOfRequest } from './request-language.ts'
import { HttpProblem, jsonBody, requestIdOf } from './web.ts'

export interface GraphQLOverHttp {
  readonly app: App
  readonly apollo: ApolloServer<RequestContext>
  readonly documents: Documents
  readonly viewers: Viewers
  readonly budget: CostBudget
}

const JSON_RESPONSE = 'application/json; charset=utf-8'
const GRAPHQL_RESPONSE = 'application/graphql-response+json; charset=utf-8'

/**
 * GraphQL over HTTP as its specification describes it: Apollo's, behind what is ours of it. A wrong document is 400 for
 * application/graphql-response+json and 200 for application/json; over a limit is 400 for both.
 */
export const graphqlOverHttp = (server: GraphQLOverHttp): RequestHandler[] => [
  chooseMediaType,
  ...jsonBody(LIMITS.bytes),
  (request, response, next) => prepare(server, request, response).then(() => next(), next),
  expressMiddleware(server.apollo, {
    context: async ({ res }) => res.locals.context as RequestContext,
  }) as RequestHandler,
]

const chooseMediaType: RequestHandler = (request, response, next) => {
  const mediaType = request.accepts([JSON_RESPONSE, GRAPHQL_RESPONSE])
  if (!mediaType) throw new HttpProblem(406, 'Accept application/graphql-response+json or application/json.')
  const statusOfUnfit = mediaType === GRAPHQL_RESPONSE ? 400 : 200
  response.locals.graphql = { mediaType, statusOfUnfit } satisfies GraphQLAnswer
  next()
}

/** What is not a request for an operation is left for Apollo to refuse. */
async function prepare(server: GraphQLOverHttp, request: Request, response: Response): Promise<void> {
  const { app, documents, budget } = server
  const asked = request.method === 'GET' ? fromUrl(request) : (request.body as Record<string, unknown>)
  if (Array.isArray(asked))
    throw new OverLimit('batch', 1, 'Send one operation a request; HTTP carries many at once.')
  const viewer = await shownViewerOf(request, server.viewers, app)
  mustBeFor(request.headers[FOR_PERSON], viewer)
  const { query, operationName, variables, extensions } = asked ?? {}
  if (typeof query !== 'string' || query === '' || isPersisted(extensions)) return
  if (!isStringOrNothing(operationName) || !isObjectOrNothing(variables)) return
  const address = addressOf(request)
  const asker = askerOf(viewer, address)
  const operation = await documents.prepare(query, operationName, size => budget.payForDocument(asker, size))
  if (operation.node.operation === 'subscription')
    throw new BadInput('Live queries are served over a WebSocket (graphql-transport-ws) at this address.')
  const cost = await budget.spend(asker, operation.cost.of(variables ?? {}))
  const { statusOfUnfit } = response.locals.graphql as GraphQLAnswer
  response.locals.context = {
    app,
    viewer,
    requestId: requestIdOf(response),
    host: hostOf(request.headers),
    address,
    language: await languageOfRequest(app, request.headers),
    loaders: new Loaders(),
    operation,
    cost,
    statusWithoutData: statusOfUnfit,
  } satisfies RequestContext
  response.set({ 'cache-control': 'no-store', ...costHeaders(cost) })
}

function fromUrl(request: Request): Record<string, unknown> {
  const url = request.originalUrl
  if (url.length > LIMITS.bytes) throw new HttpProblem(414, 'The URL is too long: send a POST.')
  const search = new URLSearchParams(url.slice(url.indexOf('?') + 1))
  return {
    query: search.get('query'),
    operationName: search.get('operationName'),
    variables: fromJson(search.get('variables')),
    extensions: fromJson(search.get('extensions')),
  }
}

/** What is not JSON is not an object either. */
function fromJson(text: string | null): unknown {
  if (!text) return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** As Apollo sees it, which answers such a request. */
const isPersisted = (extensions: unknown): boolean =>
  Boolean((extensions as { persistedQuery?: unknown } | null | undefined)?.persistedQuery)

const isStringOrNothing = (value: unknown): value is string | null | undefined =>
  value == null || typeof value === 'string'

const isObjectOrNothing = (value: unknown): value is Record<string, unknown> | null | undefined =>
  value == null || (typeof value === 'object' && !Array.isArray(value))
