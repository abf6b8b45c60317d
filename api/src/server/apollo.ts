import { ApolloServer, type ApolloServerPlugin, HeaderMap, type HTTPGraphQLHead } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import type { App } from '../app.ts'
import { MOST_COST } from './cost.ts'
import type { Documents, Operation } from './documents.ts'
import { type AnyContext, type Executor, neverRan } from './executor.ts'
import type { ResponseType } from './media-type.ts'
import { presentErrors } from './present-errors.ts'

/** What a GraphQL request over HTTP carries besides what resolvers see. */
export interface RequestContext extends AnyContext {
  readonly operation: Operation
  readonly cost: number
  readonly mediaType: ResponseType
}

/**
 * Apollo keeps the protocol; documents come from our store, already limited and validated, and run in our executor,
 * which compiles the hot ones.
 */
export async function startApollo(
  schema: GraphQLSchema,
  documents: Documents,
  executor: Executor,
  { config: { production }, log }: App,
) {
  const server = new ApolloServer<RequestContext>({
    schema,
    documentStore: documents,
    // Documents are validated where they are learnt; there introspection is decided too.
    dangerouslyDisableValidation: true,
    introspection: true,
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: log,
    nodeEnv: production ? 'production' : 'development',
    stringifyResult: value => JSON.stringify(value),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      executionBy(executor, production),
    ],
  })
  await server.start()
  return server
}

function executionBy(executor: Executor, production: boolean): ApolloServerPlugin<RequestContext> {
  const listener = {
    async responseForOperation({
      contextValue,
      request,
    }: {
      contextValue: RequestContext
      request: { variables?: Record<string, unknown> }
    }) {
      const { operation, cost, app, requestId, mediaType } = contextValue
      const result = await executor.execute(operation, request.variables, contextValue)
      const errors = result.errors && presentErrors(result.errors, { log: app.log, production, requestId })
      return {
        // Said here, so that Apollo does not negotiate again what was negotiated.
        http: {
          headers: new HeaderMap([['content-type', mediaType]]),
          status: neverRan(result) ? 400 : undefined,
        } satisfies HTTPGraphQLHead,
        body: {
          kind: 'single' as const,
          singleResult: {
            ...(errors ? { errors } : {}),
            ...(neverRan(result) ? {} : { data: result.data }),
            extensions: { cost: { requested: cost, most: MOST_COST } },
          },
        },
      }
    },
  }
  return { requestDidStart: async () => listener }
}
