import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { useServer as speakProtocol } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { Fault, RateLimited } from '../../foundation/fault.ts'
import { languageOf } from '../../foundation/messages.ts'
import { limits } from '../../trust/index.ts'
import { addressOf } from '../address.ts'
import { isThirdParty, LOOK_COOKIE, SESSION_COOKIE } from '../credentials.ts'
import { LIMITS } from '../limits.ts'
import { hostOf } from '../request-language.ts'
import { cookieOf } from '../web.ts'
import { Connections } from './connections.ts'
import { watchLiveness } from './liveness.ts'
import { CLOSED, SocketConnection } from './socket-connection.ts'
import type { SocketParts } from './socket-operations.ts'
import { SocketProtocol } from './socket-protocol.ts'

/** A household, an office or a mobile provider's address; open at one node. */
const MOST_OF_AN_ADDRESS = 300

/** All WebSockets of this node: lets them in, watches over them, closes those whose time is over. */
export class Sockets {
  private readonly connections = new Connections()
  private readonly sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: LIMITS.bytes,
    // One message a turn of the event loop, however many came at once.
    allowSynchronousEvents: false,
  })
  private readonly stops: (() => void)[]

  constructor(private readonly parts: SocketParts) {
    this.sockets.on('connection', (socket, request) => this.open(socket, request))
    // Liveness is ours: its keep-alive is a frame that a browser answers without its page.
    speakProtocol<Record<string, unknown>, Record<string, unknown>>(
      new SocketProtocol(parts, this.connections).options,
      this.sockets,
      0,
    )
    // What breaks is a connection, which happens all the time, and not something to print.
    this.sockets.on('connection', socket => void socket.removeAllListeners('error').on('error', terminate))
    this.stops = [watchLiveness(this.connections), this.connections.listenTo(parts.app.bus)]
    parts.metrics.sockets.set(0)
  }

  serve(server: Server, path: string): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const { config } = this.parts.app
      const { origin } = request.headers
      if (request.url?.split('?')[0] !== path) refuse(socket, '404 Not Found')
      else if (
        origin !== undefined &&
        !config.publicOrigins.includes(origin) &&
        !isThirdParty(origin, config)
      )
        refuse(socket, '403 Forbidden')
      else void this.upgrade(request, socket, head)
    })
  }

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const address = addressOf(request)
    socket.on('error', destroy)
    try {
      if (address) {
        if (this.connections.countOf(address) >= MOST_OF_AN_ADDRESS)
          throw new RateLimited(`At most ${MOST_OF_AN_ADDRESS} sockets of an address at once.`, 60)
        await this.parts.app.rateLimits.spend(limits.sockets, `address:${address}`)
      }
    } catch (problem) {
      const seconds = problem instanceof Fault ? problem.extensions.retryAfterSeconds : 1
      return refuse(socket, '429 Too Many Requests', `retry-after: ${seconds}\r\n`)
    }
    socket.off('error', destroy)
    this.sockets.handleUpgrade(request, socket, head, webSocket =>
      this.sockets.emit('connection', webSocket, request),
    )
  }

  /** Asks everyone to come back elsewhere. */
  close(): void {
    for (const stop of this.stops) stop()
    for (const connection of this.connections)
      connection.cutOff(CLOSED.goingAway, 'This node is going away: come back')
  }

  terminate(): void {
    for (const { socket } of this.connections) socket.terminate()
  }

  private open(socket: WebSocket, request: IncomingMessage) {
    const { metrics, app } = this.parts
    // Live queries enter rooms and make somebody reachable: whoever looks at an account hears what visitors do.
    const isLooking = cookieOf(request, LOOK_COOKIE) !== null
    const isNobody = isLooking || isThirdParty(request.headers.origin, app.config)
    const cookie = isNobody ? null : cookieOf(request, SESSION_COOKIE)
    const host = hostOf(request.headers)
    const language = languageOf(request.headers['accept-language'])
    const connection = new SocketConnection(socket, host, addressOf(request), cookie, language)
    this.connections.add(connection)
    metrics.sockets.set(this.connections.size)
    socket.on('message', () => connection.giveSign())
    socket.once('close', code => {
      connection.endAll()
      this.connections.remove(connection)
      metrics.sockets.set(this.connections.size)
      metrics.socketsClosed.inc({ code })
    })
  }
}

function terminate(this: WebSocket) {
  this.terminate()
}

function destroy(this: Duplex) {
  this.destroy()
}

function refuse(socket: Duplex, status: string, headers = '') {
  socket.end(`HTTP/1.1 ${status}\r\n${headers}connection: close\r\ncontent-length: 0\r\n\r\n`)
}
