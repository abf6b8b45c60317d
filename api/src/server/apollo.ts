import { ApolloServer, type ApolloServerPlugin, HeaderMap, type HTTPGraphQLHead } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql'
import type { App } from '../app.ts'
import { MOST_COST } from './cost.ts'
import type { Documents, Operation } from './documents.ts'
import { type AnyContext, type Executor, neverRan } from './executor.ts'
import { presentErrors } from './present-errors.ts'

/** What a GraphQL request over HTTP carries besides what resolvers see. */
export interface RequestContext extends AnyContext {
  readonly operation: Operation
  readonly cost: number
}

/**
 * Apollo keeps the order of a request and its plugins; documents come from our store, already limited and validated,
 * and run in our executor, which compiles the hot ones.
 */
export async function startApollo(
  schema: GraphQLSchema,
  documents: Documents,
  executor: Executor,
  { config: { production }, log }: App,
) {
  const server = new ApolloServer<RequestContext>({
    schema,
    documentStore: documents.parsed,
    // Ours alone: requests name a document that was prepared by its hash, so that none is hashed again.
    persistedQueries: { cache: documents.sources },
    // Documents are validated where they are learnt; there introspection is decided too.
    dangerouslyDisableValidation: true,
    introspection: true,
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: log,
    nodeEnv: production ? 'production' : 'development',
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

/** Asks Apollo for an operation that was prepared. Answers what to send as JSON. */
export async function run(
  apollo: ApolloServer<RequestContext>,
  context: RequestContext,
  variables: Record<string, unknown> | undefined,
): Promise<FormattedExecutionResult> {
  const { hash, node } = context.operation
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } }
  const request = { operationName: node.name?.value, variables, extensions }
  const { body } = await apollo.executeOperation(request, { contextValue: context })
  if (body.kind !== 'single') throw new Error('incremental delivery is not offered')
  return body.singleResult
}

/** Status and headers are graphql-over-http's to say. */
const NO_HTTP: HTTPGraphQLHead = { headers: new HeaderMap() }

function executionBy(executor: Executor, production: boolean): ApolloServerPlugin<RequestContext> {
  const listener = {
    async responseForOperation({
      contextValue,
      request,
    }: {
      contextValue: RequestContext
      request: { variables?: Record<string, unknown> }
    }) {
      const { operation, cost, app, requestId } = contextValue
      const result = await executor.execute(operation, request.variables, contextValue)
      const errors = result.errors && presentErrors(result.errors, { log: app.log, production, requestId })
      return {
        http: NO_HTTP,
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
