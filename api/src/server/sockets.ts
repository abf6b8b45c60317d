import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { GraphQLError } from 'graphql'
import { handleProtocols } from 'graphql-ws'
import { WebSocketServer } from 'ws'
import type { Viewers } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { Batches } from '../foundation/batches.ts'
import { Hub } from '../foundation/hub.ts'
import { type AsciiJson, jsonText } from '../foundation/json-text.ts'
import { Subscription } from '../foundation/subscription.ts'
import type { Metrics } from '../foundation/telemetry.ts'
import { Attendance } from './attendance.ts'
import { type Conversation, hear } from './conversation.ts'
import { SESSION_COOKIE } from './credentials.ts'
import { type Documents, type Operation, Unfit } from './documents.ts'
import type { AnyContext, Executor } from './executor.ts'
import { keepHonest } from './keep-honest.ts'
import { LIMITS } from './limits.ts'
import { CLOSED, type Exchange, Line } from './line.ts'
import { LiveOperations } from './live-operations.ts'
import { Outbox } from './outbox.ts'
import { internal, presentErrors } from './present-errors.ts'
import { cookieOf } from './web.ts'

/** A round looks at every line once a second, in sweeps of about so many: ten thousand pings are not sent in one breath. */
const LINES_A_SWEEP = 500
const MOST_SWEEPS_A_ROUND = 20

export interface Parts {
  readonly app: App
  readonly documents: Documents
  readonly executor: Executor
  readonly viewers: Viewers
  readonly metrics: Metrics
}

/** All WebSockets of this node: lets them in, keeps them honest, closes those whose time is over. */
export class Sockets implements Exchange {
  private readonly attendance = new Attendance()
  private readonly sockets = new WebSocketServer<typeof Line>({
    noServer: true,
    WebSocket: Line,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: LIMITS.bytes,
    handleProtocols,
  })
  readonly outbox = new Outbox()
  private readonly hub: Hub
  private readonly conversation: Conversation
  private sweeper: NodeJS.Timeout | undefined
  /** Goes on where the last sweep stopped. */
  private round = this.attendance[Symbol.iterator]()
  private readonly stopHearing: () => void

  constructor(private readonly parts: Parts) {
    const { app, documents, executor, viewers } = parts
    this.hub = new Hub(app, app.bus)
    const live = new LiveOperations(executor.schema, (operation, event, subscription) =>
      this.execute(operation, event, subscription),
    )
    this.conversation = {
      documents,
      executor,
      viewers,
      live,
      hub: this.hub,
      contextOf: line => this.contextOf(line),
      present: (errors, line) => presentErrors(errors, this.presentingTo(line)),
      recognised: (line, viewer) => this.attendance.know(line, viewer),
    }
    this.sweepSoon()
    this.stopHearing = this.attendance.hearFrom(app.bus)
    parts.metrics.sockets.set(0)
  }

  serve(server: Server, path: string): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const origin = request.headers.origin
      if (request.url?.split('?')[0] !== path) refuse(socket, '404 Not Found')
      else if (origin !== undefined && !this.parts.app.config.publicOrigins.includes(origin))
        refuse(socket, '403 Forbidden')
      else this.sockets.handleUpgrade(request, socket, head, line => this.open(line, request, socket))
    })
  }

  /** Asks everyone to come back elsewhere. */
  close(): void {
    clearTimeout(this.sweeper)
    this.stopHearing()
    for (const line of this.attendance) line.cutOff(CLOSED.goingAway, 'This node is going away: come back')
  }

  terminate(): void {
    for (const line of this.attendance) line.terminate()
  }

  private open(line: Line, request: IncomingMessage, wire: Duplex) {
    line.join(this, wire)
    line.token = cookieOf(request, SESSION_COOKIE)
    line.host = String(request.headers['x-forwarded-host'] ?? request.headers.host ?? '')
    this.attendance.add(line)
  }

  heard(line: Line, text: string): void {
    line.giveSign()
    hear(this.conversation, line, text).catch(problem => {
      this.parts.app.log.error({ err: problem, line: line.id }, 'a socket message failed')
      line.cutOff(CLOSED.InternalServerError, 'Something went wrong on our side')
    })
  }

  closed(line: Line, code: number): void {
    this.attendance.remove(line)
    this.finished(line, null)
    this.parts.metrics.sockets.set(this.attendance.size)
    this.parts.metrics.socketsClosed.inc({ code })
  }

  finished(line: Line, id: string | null): void {
    const ended = id === null ? [...line.subscriptions.values()] : [line.subscriptions.get(id)]
    if (id === null) line.subscriptions.clear()
    else line.subscriptions.delete(id)
    for (const each of ended) if (each instanceof Subscription) this.hub.end(each)
  }

  presented(problem: unknown, line: Line): AsciiJson {
    const presenting = this.presentingTo(line)
    if (problem instanceof Unfit) return jsonText(presentErrors(problem.errors, presenting))
    if (problem instanceof GraphQLError) return jsonText(presentErrors([problem], presenting))
    return jsonText([internal(problem, presenting)])
  }

  private presentingTo(line: Line) {
    const { log, config } = this.parts.app
    return { log, production: config.production, requestId: line.id }
  }

  private contextOf(line: Line): AnyContext {
    return {
      app: this.parts.app,
      viewer: line.viewer,
      requestId: line.id,
      host: line.host,
      batches: new Batches(),
    }
  }

  /** One event for one listener as graphql-js runs it, where a projection could not write it. */
  private async execute(
    operation: Operation,
    event: unknown,
    { connection: line, variables }: Subscription,
  ): Promise<AsciiJson> {
    const context = this.contextOf(line as Line)
    const { data, errors } = await this.parts.executor.interpret(operation, variables, context, event)
    return jsonText(errors ? { data, errors: this.conversation.present(errors, line as Line) } : { data })
  }

  private sweepSoon() {
    const { size } = this.attendance
    const sweeps = Math.min(MOST_SWEEPS_A_ROUND, Math.max(1, Math.ceil(size / LINES_A_SWEEP)))
    this.sweeper = setTimeout(() => {
      this.sweep(Date.now(), Math.ceil(this.attendance.size / sweeps))
      this.sweepSoon()
    }, 1000 / sweeps)
  }

  private sweep(now: number, lines: number) {
    for (let left = lines; left > 0; left--) {
      const { value: line, done } = this.round.next()
      if (done) this.round = this.attendance[Symbol.iterator]()
      else keepHonest(line, now)
    }
  }
}

function refuse(socket: Duplex, status: string) {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}
