import type { GraphQLError } from 'graphql'
import {
  type ConnectionInitMessage,
  MessageType,
  type PingMessage,
  parseMessage,
  type SubscribeMessage,
} from 'graphql-ws'
import type { Viewers } from '../accounts/index.ts'
import { Fault, RateLimited } from '../foundation/fault.ts'
import type { FeedCall } from '../foundation/feeds.ts'
import type { Hub } from '../foundation/hub.ts'
import { jsonText } from '../foundation/json-text.ts'
import { Subscription } from '../foundation/subscription.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { MOST_COST } from './cost.ts'
import { bearerToken } from './credentials.ts'
import { type Documents, type Operation, Unfit } from './documents.ts'
import type { AnyContext, Executor } from './executor.ts'
import { OverLimit } from './limits.ts'
import { CLOSED, type Line } from './line.ts'
import type { LiveOperations } from './live-operations.ts'

export interface Conversation {
  readonly viewers: Viewers
  readonly documents: Documents
  readonly executor: Executor
  readonly live: LiveOperations
  readonly hub: Hub
  contextOf(line: Line): AnyContext
  present(errors: readonly GraphQLError[], line: Line): object[]
  /** The line's viewer is known, or known anew. */
  recognised(line: Line, viewer: Viewer): void
}

const MOST_SUBSCRIPTIONS = 50

/** What one message of the graphql-transport-ws protocol does. */
export async function hear(conversation: Conversation, line: Line, text: string): Promise<void> {
  const message = readMessage(text)
  if (!message) return line.cutOff(CLOSED.BadRequest, 'Not a message of graphql-transport-ws')
  switch (message.type) {
    case MessageType.ConnectionInit:
      return greet(conversation, line, message)
    case MessageType.Ping:
      return ping(conversation, line, message)
    case MessageType.Pong:
      return
    case MessageType.Subscribe:
      return subscribe(conversation, line, message)
    case MessageType.Complete:
      return line.exchange.finished(line, message.id)
    default:
      return line.cutOff(CLOSED.BadRequest, 'Only a server says that')
  }
}

function readMessage(text: string) {
  try {
    return parseMessage(text)
  } catch {
    return null
  }
}

async function greet(conversation: Conversation, line: Line, { payload }: ConnectionInitMessage) {
  if (line.state !== 'OPEN')
    return line.cutOff(CLOSED.TooManyInitialisationRequests, 'Too many initialisation requests')
  line.state = 'GREETING'
  const token = tokenIn(payload) ?? line.token
  line.token = null
  if (token && !(await recognise(conversation, line, token))) return
  line.state = 'READY'
  line.say(jsonText({ type: 'connection_ack' }))
}

/** A ping may carry a newer token of the same person, which extends the line. The answer repeats nothing. */
async function ping(conversation: Conversation, line: Line, { payload }: PingMessage) {
  const token = tokenIn(payload)
  if (token && !(await recognise(conversation, line, token))) return
  line.say(jsonText({ type: 'pong' }))
}

function tokenIn(payload: Record<string, unknown> | undefined): string | null {
  const header = payload?.authorization ?? payload?.Authorization
  if (typeof header === 'string') return bearerToken(header)
  return typeof payload?.token === 'string' ? payload.token : null
}

async function recognise(conversation: Conversation, line: Line, token: string): Promise<boolean> {
  try {
    const viewer = await conversation.viewers.of(token)
    if (line.viewer && line.viewer.id !== viewer.id) throw new Fault('UNAUTHENTICATED', 'another person')
    conversation.recognised(line, viewer)
    return true
  } catch (problem) {
    if (!(problem instanceof Fault)) throw problem
    if (problem.code === 'FORBIDDEN') line.cutOff(CLOSED.locked, 'This account is closed or suspended')
    else line.cutOff(CLOSED.tokenExpired, 'Sign in again')
    return false
  }
}

async function subscribe(conversation: Conversation, line: Line, { id, payload }: SubscribeMessage) {
  if (line.state !== 'READY') return line.cutOff(CLOSED.Unauthorized, 'Say connection_init first')
  if (line.subscriptions.has(id))
    return line.cutOff(CLOSED.SubscriberAlreadyExists, `Subscriber for ${id} already exists`)
  const ticket = Symbol(id)
  line.subscriptions.set(id, ticket)
  const isWanted = () => line.subscriptions.get(id) === ticket
  try {
    if (line.subscriptions.size > MOST_SUBSCRIPTIONS)
      throw new RateLimited(`At most ${MOST_SUBSCRIPTIONS} subscriptions a socket.`, 0)
    const variables = payload.variables ?? {}
    const operation = conversation.documents.prepare(payload.query, payload.operationName)
    const cost = operation.cost.of(variables)
    if (cost > MOST_COST)
      throw new OverLimit('cost', MOST_COST, `It would cost ${cost}: ask for smaller pages.`)
    if (operation.node.operation === 'subscription')
      await listen(conversation, line, id, operation, variables, isWanted)
    else await once(conversation, line, id, operation, variables, isWanted)
  } catch (problem) {
    if (isWanted()) line.fail(id, problem)
  }
}

async function listen(
  { live, hub, contextOf }: Conversation,
  line: Line,
  id: string,
  operation: Operation,
  variables: Record<string, unknown>,
  isWanted: () => boolean,
) {
  const asking = await live.ask(operation, variables, line.viewer)
  const call = {
    app: contextOf(line).app,
    viewer: line.viewer,
    args: asking.args,
    connection: line,
  } as unknown as FeedCall<never, never>
  const opening = await asking.feed.open(call)
  if (!isWanted()) return opening.closed?.()
  const subscription = new Subscription(line, id, asking.live, opening, variables)
  line.subscriptions.set(id, subscription)
  await hub.start(subscription)
}

/** Queries and mutations are answered over the socket too, as the protocol allows. */
async function once(
  { executor, contextOf, present }: Conversation,
  line: Line,
  id: string,
  operation: Operation,
  variables: Record<string, unknown>,
  isWanted: () => boolean,
) {
  const result = await executor.execute(operation, variables, contextOf(line))
  if (!isWanted()) return
  if (result.data === undefined) throw new Unfit(result.errors ?? [])
  const errors = result.errors ? { errors: present(result.errors, line) } : {}
  line.next(id, jsonText({ data: result.data, ...errors }))
  line.complete(id)
}
