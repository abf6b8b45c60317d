import { type ExecutionArgs, GraphQLError, getVariableValues } from 'graphql'
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws'
import type { Extra } from 'graphql-ws/use/ws'
import type { Viewers } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { Fault, RateLimited } from '../foundation/fault.ts'
import type { FeedCall } from '../foundation/feeds.ts'
import { Hub } from '../foundation/hub.ts'
import { Loaders } from '../foundation/loaders.ts'
import { askerOf } from '../foundation/rate-limited-fields.ts'
import type { Subscription } from '../foundation/subscription.ts'
import type { Metrics } from '../foundation/telemetry.ts'
import { limits } from '../trust/index.ts'
import type { Connections } from './connections.ts'
import { type CostBudget, OverBudget } from './cost-budget.ts'
import { isToken } from './credentials.ts'
import { type Documents, type Operation, Unfit } from './documents.ts'
import type { AnyContext, Executor } from './executor.ts'
import { mustBeFor } from './for-person.ts'
import { internal, presentErrors } from './present-errors.ts'
import { CLOSED, type SocketConnection } from './socket-connection.ts'
import { SocketSubscription } from './socket-subscription.ts'
import { SubscriptionGroups } from './subscription-groups.ts'

type Params = Record<string, unknown>
type Options = ServerOptions<Params, Extra & Params>
type Ctx = Pick<Context<Record<string, unknown>, Extra>, 'extra' | 'connectionParams' | 'subscriptions'>

/** What sockets need of their server. */
export interface SocketParts {
  readonly app: App
  readonly documents: Documents
  readonly executor: Executor
  readonly viewers: Viewers
  readonly budget: CostBudget
  readonly metrics: Metrics
}

/** What graphql-ws is asked to run, prepared by us. */
interface Prepared extends ExecutionArgs {
  readonly operation: Operation
  readonly subscription: SocketSubscription | null
}

const MOST_SUBSCRIPTIONS = 50
const GREETING_MILLISECONDS = 5_000

/** What our server does at each step of the graphql-transport-ws protocol, which graphql-ws speaks. */
export class SocketProtocol {
  private readonly hub: Hub
  private readonly groups: SubscriptionGroups

  constructor(
    private readonly parts: SocketParts,
    private readonly connections: Connections,
  ) {
    this.hub = new Hub(parts.app, parts.app.bus)
    this.groups = new SubscriptionGroups(parts.executor.schema, (operation, variables, event, member) =>
      this.executeEvent(operation, variables, event, member),
    )
  }

  readonly options: Options & { isProd: boolean } = {
    isProd: true,
    connectionInitWaitTimeout: GREETING_MILLISECONDS,
    onConnect: ctx => this.greet(ctx as Ctx),
    // A ping may carry a newer token of the same person, which extends the connection.
    onPing: async (ctx, payload) => {
      const token = tokenIn(payload)
      const connection = this.connectionOf(ctx as Ctx)
      if (token !== null && connection) await this.identify(connection, token)
    },
    onSubscribe: (ctx, id, payload) => this.prepare(ctx as Ctx, id, payload),
    subscribe: args => (args as Prepared).subscription as never,
    execute: args => {
      const { operation, variableValues, contextValue } = args as Prepared
      return this.parts.executor.execute(operation, variableValues ?? {}, contextValue as AnyContext)
    },
    onNext: (ctx, _id, _payload, _args, { data = null, errors }) =>
      errors ? { data, errors: this.presented(errors, ctx as Ctx) } : { data },
    onError: (ctx, _id, _payload, errors) => this.presented(errors, ctx as Ctx),
  }

  private connectionOf({ extra }: Ctx): SocketConnection | undefined {
    return this.connections.of(extra.socket)
  }

  private async greet(ctx: Ctx): Promise<boolean> {
    const connection = this.connectionOf(ctx)
    if (!connection)
      return false
      // What is needed of it is with the connection, and ten thousand of them are many kilobytes each.
    ;(ctx.extra as { request?: unknown }).request = undefined
    const token = tokenIn(ctx.connectionParams) ?? connection.cookie
    connection.cookie = null
    if (token && !(await this.identify(connection, token))) return false
    return this.isFor(connection, ctx.connectionParams?.forPerson)
  }

  /** False, and the connection closed, when its page was made for another person. */
  private isFor(connection: SocketConnection, named: unknown): boolean {
    try {
      mustBeFor(named, connection.viewer)
      return true
    } catch (problem) {
      if (!(problem instanceof Fault)) throw problem
      connection.cutOff(CLOSED.forbidden, String(problem.extensions.reason))
      return false
    }
  }

  /** False, and the connection closed, when the token does not hold or is another person's. */
  private async identify(connection: SocketConnection, token: string): Promise<boolean> {
    try {
      if (!isToken(token)) throw new Fault('UNAUTHENTICATED', 'not a token')
      const viewer = await this.parts.viewers.of(token)
      const before = connection.viewer
      if (before && before.id !== viewer.id) throw new Fault('UNAUTHENTICATED', 'another person')
      if (before && before.roles.join() !== viewer.roles.join())
        throw new Fault('UNAUTHENTICATED', 'other rights: what is open was opened with those from before')
      if (this.connections.of(connection.socket)) this.connections.identify(connection, viewer)
      return true
    } catch (problem) {
      if (!(problem instanceof Fault)) throw problem
      const reason =
        problem.code === 'FORBIDDEN' ? 'This account is closed or suspended' : 'Come back with a new token'
      connection.cutOff(CLOSED.forbidden, reason)
      return false
    }
  }

  private async prepare(
    ctx: Ctx,
    id: string,
    payload: SubscribePayload,
  ): Promise<Prepared | readonly GraphQLError[]> {
    const connection = this.connectionOf(ctx)
    if (!connection) return [new GraphQLError('The connection is closed')]
    try {
      if (Object.keys(ctx.subscriptions).length > MOST_SUBSCRIPTIONS)
        throw new RateLimited(`At most ${MOST_SUBSCRIPTIONS} subscriptions a socket.`, 1)
      const prepared = await this.prepareOperation(connection, id, payload)
      // graphql-ws keeps the message for as long as the subscription is open; nobody looks at its text again.
      ;(payload as { query: string }).query = ''
      return prepared
    } catch (problem) {
      return this.errorsOf(problem, connection)
    }
  }

  private async prepareOperation(
    connection: SocketConnection,
    id: string,
    { query, operationName, variables }: SubscribePayload,
  ): Promise<Prepared> {
    const { documents, budget, executor } = this.parts
    const { viewer, address } = connection
    const asker = askerOf(viewer, address)
    const values = variables ?? {}
    const operation = await documents.prepare(query, operationName, size =>
      budget.payForDocument(asker ?? `connection:${connection.id}`, size),
    )
    await budget.spend(asker, operation.cost.of(values))
    const definitions = operation.node.variableDefinitions ?? []
    const { errors } = getVariableValues(executor.schema, definitions, values, { maxErrors: 5 })
    if (errors) throw new Unfit(errors)
    const isSubscription = operation.node.operation === 'subscription'
    return {
      schema: executor.schema,
      document: operation.document,
      operationName: operation.node.name?.value ?? null,
      variableValues: values,
      // Each event has a context of its own.
      contextValue: isSubscription ? null : this.contextOf(connection),
      operation,
      subscription: isSubscription ? await this.open(connection, id, operation, values) : null,
    }
  }

  private async open(
    connection: SocketConnection,
    id: string,
    operation: Operation,
    variables: Record<string, unknown>,
  ): Promise<SocketSubscription> {
    const { viewer, host, address } = connection
    const asker = askerOf(viewer, address)
    if (asker !== null) await this.parts.app.rateLimits.spend(limits.subscriptions, asker)
    const { feed, args, group } = await this.groups.ask(operation, variables, viewer, host)
    const call = { app: this.parts.app, viewer, args, connection } as unknown as FeedCall<never, never>
    const opening = await feed.open(call)
    const subscription = new SocketSubscription(this.hub, connection, id, group, opening)
    // The connection may have closed while the feed was being opened.
    if (!this.connections.of(connection.socket)) subscription.end()
    return subscription
  }

  private contextOf(connection: SocketConnection): AnyContext {
    const { viewer, id, host, address } = connection
    return { app: this.parts.app, viewer, requestId: id, host, address, loaders: new Loaders() }
  }

  private executeEvent(
    operation: Operation,
    variables: Record<string, unknown>,
    event: unknown,
    { connection }: Subscription,
  ): string | Promise<string> {
    const context = this.contextOf(connection as SocketConnection)
    const executed = this.parts.executor.execute(operation, variables, context, event)
    const text = ({ data, errors }: Awaited<typeof executed>) =>
      JSON.stringify(
        errors ? { data, errors: presentErrors(errors, this.presenting(context.requestId)) } : { data },
      )
    return executed instanceof Promise ? executed.then(text) : text(executed)
  }

  private presented(errors: readonly GraphQLError[], ctx: Ctx) {
    return presentErrors(errors, this.presenting(this.connectionOf(ctx)?.id ?? 'closed'))
  }

  private errorsOf(problem: unknown, connection: SocketConnection): readonly GraphQLError[] {
    if (problem instanceof OverBudget) return this.errorsOf(problem.refusal, connection)
    if (problem instanceof Unfit) return problem.errors
    if (problem instanceof GraphQLError) return [problem]
    const { message, extensions } = internal(problem, this.presenting(connection.id))
    return [new Fault('INTERNAL', message, extensions)]
  }

  private presenting(requestId: string) {
    const { log, config } = this.parts.app
    return { log, production: config.production, requestId }
  }
}

function tokenIn(payload: Record<string, unknown> | null | undefined): string | null {
  const header = payload?.authorization ?? payload?.Authorization
  if (typeof header === 'string') return header.replace(/^bearer /i, '')
  return typeof payload?.token === 'string' ? payload.token : null
}
