import { GraphQLError } from 'graphql'
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws'
import type { Extra } from 'graphql-ws/use/ws'
import { languageAt } from '../../catalogue/index.ts'
import { Fault, RateLimited } from '../../foundation/fault.ts'
import { languageOf } from '../../foundation/messages.ts'
import { OverBudget } from '../cost-budget.ts'
import { isToken } from '../credentials.ts'
import { Unfit } from '../documents.ts'
import type { AnyContext } from '../executor.ts'
import { mustBeFor } from '../for-person.ts'
import { internal, presentErrors } from '../present-errors.ts'
import type { Connections } from './connections.ts'
import { CLOSED, type SocketConnection } from './socket-connection.ts'
import { type Prepared, presentingTo, SocketOperations, type SocketParts } from './socket-operations.ts'

type Params = Record<string, unknown>
type Options = ServerOptions<Params, Extra & Params>
type Ctx = Pick<Context<Record<string, unknown>, Extra>, 'extra' | 'connectionParams' | 'subscriptions'>

const MOST_SUBSCRIPTIONS = 50
const GREETING_MILLISECONDS = 5_000

/** What our server does at each step of the graphql-transport-ws protocol, which graphql-ws speaks. */
export class SocketProtocol {
  private readonly operations: SocketOperations

  constructor(
    private readonly parts: SocketParts,
    private readonly connections: Connections,
  ) {
    this.operations = new SocketOperations(parts, connections)
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
    await this.agreeOnLanguage(connection, ctx.connectionParams?.language)
    const token = tokenIn(ctx.connectionParams) ?? connection.cookie
    connection.cookie = null
    if (token && !(await this.identify(connection, token))) return false
    return this.isFor(connection, ctx.connectionParams?.forPerson)
  }

  /** What the page states, else what the browser asks for, else the brand's. */
  private async agreeOnLanguage(connection: SocketConnection, stated: unknown): Promise<void> {
    connection.language =
      (typeof stated === 'string' ? languageOf(stated) : null) ??
      connection.accepted ??
      (await languageAt(this.parts.app, connection.host))
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
      const prepared = await this.operations.prepare(connection, id, payload)
      // graphql-ws holds the message for as long as the subscription is open; nobody looks at its text again.
      ;(payload as { query: string }).query = ''
      return prepared
    } catch (problem) {
      return this.errorsOf(problem, connection)
    }
  }

  private presented(errors: readonly GraphQLError[], ctx: Ctx) {
    return presentErrors(errors, this.presentingTo(this.connectionOf(ctx)))
  }

  private presentingTo(connection: SocketConnection | undefined) {
    const { id: requestId = 'closed', language = 'en' } = connection ?? {}
    return presentingTo(this.parts.app, { requestId, language })
  }

  private errorsOf(problem: unknown, connection: SocketConnection): readonly GraphQLError[] {
    if (problem instanceof OverBudget) return this.errorsOf(problem.refusal, connection)
    if (problem instanceof Unfit) return problem.errors
    if (problem instanceof GraphQLError) return [problem]
    const { message, extensions } = internal(problem, this.presentingTo(connection))
    return [new Fault('INTERNAL', message, extensions)]
  }
}

function tokenIn(payload: Record<string, unknown> | null | undefined): string | null {
  const header = payload?.authorization ?? payload?.Authorization
  if (typeof header === 'string') return header.replace(/^bearer /i, '')
  return typeof payload?.token === 'string' ? payload.token : null
}
