import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { App } from '../app.ts'
import { BadInput } from '../foundation/fault.ts'
import type { CostReport } from './cost-budget.ts'
import type { Documents, Operation } from './documents.ts'
import { type AnyContext, type Executor, neverRan } from './executor.ts'
import { LIMITS } from './limits.ts'
import { faultBehind, presentErrors } from './present-errors.ts'
import { headersOf } from './problems.ts'

/** What a GraphQL request over HTTP carries besides what resolvers see. */
export interface RequestContext extends AnyContext {
  readonly operation: Operation
  readonly cost: CostReport
  /** The status of an answer without data, which the media type decides. */
  readonly statusWithoutData: 200 | 400
}

/**
 * Apollo keeps the order of a request and the rules of GraphQL over HTTP; documents come from our store, already
 * limited and validated, and run in our executor, which compiles the hot ones.
 */
export async function startApollo(
  schema: GraphQLSchema,
  documents: Documents,
  executor: Executor,
  { config: { production }, log }: App,
) {
  const server = new ApolloServer<RequestContext>({
    schema,
    documentStore: documentStore(documents),
    persistedQueries: false,
    // Documents are validated where they are learnt, and introspection is decided there; what got past it would be bounded here.
    parseOptions: { maxTokens: LIMITS.tokens },
    introspection: true,
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: log,
    nodeEnv: production ? 'production' : 'development',
    formatError: (formatted, error) => {
      const code = CODES[String(formatted.extensions?.code)]
      if (code) return { ...formatted, extensions: { ...formatted.extensions, code } }
      const known = error instanceof GraphQLError ? error : new GraphQLError(formatted.message)
      const [presented] = presentErrors([known], { log, production, requestId: '', language: 'en' })
      return presented ?? formatted
    },
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

/** Apollo's own codes in the words of our contract. */
const CODES: Record<string, string> = {
  BAD_REQUEST: 'BAD_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'PERSISTED_QUERY_NOT_SUPPORTED',
}

/** It only looks: `prepare` is the one way in. */
const documentStore = (documents: Documents) => ({
  get: async (key: string) => documents.byHash(key.slice(-64)),
  set: async () => undefined,
  delete: async () => false,
})

/** A limit that a field exceeded is reported by headers too, as far as HTTP has headers for it. */
function rateHeaders(errors: readonly GraphQLError[] | undefined): [string, string][] {
  const fault = errors?.map(faultBehind).find(each => each?.code === 'RATE_LIMITED')
  return fault ? Object.entries(headersOf(fault)) : []
}

function executionBy(executor: Executor, production: boolean): ApolloServerPlugin<RequestContext> {
  const listener = {
    async responseForOperation({
      contextValue,
      request,
    }: {
      contextValue: RequestContext | undefined
      request: { variables?: Record<string, unknown> }
    }) {
      if (!contextValue?.operation)
        throw new BadInput('This request cannot be read: send a query as a string.')
      const { operation, cost, app, requestId, language, statusWithoutData } = contextValue
      const result = await executor.execute(operation, request.variables, contextValue)
      const presenting = { log: app.log, production, requestId, language }
      const errors = result.errors && presentErrors(result.errors, presenting)
      const hasRun = !neverRan(result)
      return {
        http: {
          status: hasRun ? 200 : statusWithoutData,
          headers: new HeaderMap(rateHeaders(result.errors)),
        },
        body: {
          kind: 'single' as const,
          singleResult: {
            ...(errors ? { errors } : {}),
            ...(hasRun ? { data: result.data } : {}),
            extensions: { cost },
          },
        },
      }
    },
  }
  return { requestDidStart: async () => listener }
}
