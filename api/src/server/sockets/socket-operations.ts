import { type ExecutionArgs, getVariableValues } from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import type { Viewers } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { askerOf } from '../../foundation/contract/rate-limited-fields.ts'
import type { FeedCall } from '../../foundation/feeds/feeds.ts'
import { Hub } from '../../foundation/feeds/hub.ts'
import type { Subscription } from '../../foundation/feeds/subscription.ts'
import { Loaders } from '../../foundation/loaders.ts'
import type { Metrics } from '../../foundation/telemetry.ts'
import { limits } from '../../trust/index.ts'
import type { CostBudget } from '../cost-budget.ts'
import { type Documents, type Operation, Unfit } from '../documents.ts'
import type { AnyContext, Executor } from '../executor.ts'
import { type Presenting, presentErrors } from '../present-errors.ts'
import type { Connections } from './connections.ts'
import type { SocketConnection } from './socket-connection.ts'
import { SocketSubscription } from './socket-subscription.ts'
import { SubscriptionGroups } from './subscription-groups.ts'

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
export interface Prepared extends ExecutionArgs {
  readonly operation: Operation
  readonly subscription: SocketSubscription | null
}

/** Prepares what sockets ask for, and executes events for those who subscribed. */
export class SocketOperations {
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

  /** Throws the reason why the operation is not run. */
  async prepare(
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
    const { viewer, address } = connection
    const asker = askerOf(viewer, address)
    if (asker !== null) await this.parts.app.rateLimits.spend(limits.subscriptions, asker)
    const { feed, args, group } = await this.groups.ask(operation, variables, connection)
    const call = { app: this.parts.app, viewer, args, connection } as unknown as FeedCall<never, never>
    const opening = await feed.open(call)
    const subscription = new SocketSubscription(this.hub, connection, id, group, opening)
    // The connection may have closed while the feed was being opened.
    if (!this.connections.of(connection.socket)) subscription.end()
    return subscription
  }

  private contextOf(connection: SocketConnection): AnyContext {
    const { viewer, id, host, address, language } = connection
    return { app: this.parts.app, viewer, requestId: id, host, address, language, loaders: new Loaders() }
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
        errors ? { data, errors: presentErrors(errors, presentingTo(this.parts.app, context)) } : { data },
      )
    return executed instanceof Promise ? executed.then(text) : text(executed)
  }
}

export const presentingTo = (
  { log, config }: App,
  { requestId, language }: Pick<Presenting, 'requestId' | 'language'>,
): Presenting => ({ log, production: config.production, requestId, language })
