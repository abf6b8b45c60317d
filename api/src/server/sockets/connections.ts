import type { WebSocket } from 'ws'
import type { PersonChanged, SessionChanged } from '../../accounts/index.ts'
import type { Bus } from '../../foundation/events/bus.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { CLOSED, type SocketConnection } from './socket-connection.ts'

/** All connections of this node, so that what happens to a person or a session reaches theirs at once. */
export class Connections {
  private readonly bySocket = new Map<WebSocket, SocketConnection>()
  private readonly bySession = new Map<string, SocketConnection[]>()
  private readonly countByAddress = new Map<string, number>()

  get size(): number {
    return this.bySocket.size
  }

  [Symbol.iterator](): Iterator<SocketConnection> {
    return this.bySocket.values()
  }

  add(connection: SocketConnection): void {
    this.bySocket.set(connection.socket, connection)
    this.count(connection.address, 1)
  }

  /** How many an address has open here. */
  countOf(address: string): number {
    return this.countByAddress.get(address) ?? 0
  }

  of(socket: WebSocket): SocketConnection | undefined {
    return this.bySocket.get(socket)
  }

  remove(connection: SocketConnection): void {
    if (this.bySocket.delete(connection.socket)) this.count(connection.address, -1)
    this.leaveSession(connection)
  }

  /** Called again with each newer token. */
  identify(connection: SocketConnection, viewer: Viewer): void {
    if (connection.viewer?.sessionId !== viewer.sessionId) {
      this.leaveSession(connection)
      const others = this.bySession.get(viewer.sessionId)
      if (others) others.push(connection)
      else this.bySession.set(viewer.sessionId, [connection])
    }
    connection.viewer = viewer
    connection.expiresAt = viewer.tokenExpiresAt
  }

  /** Returns how to stop. */
  listenTo(bus: Bus): () => void {
    const stopPerson = bus.on('person', (data, topic) =>
      this.personChanged(topic.slice('person:'.length), data as PersonChanged),
    )
    const stopSession = bus.on('session', (data, topic) =>
      this.sessionChanged(topic.slice('session:'.length), data as SessionChanged),
    )
    return () => {
      stopPerson()
      stopSession()
    }
  }

  private count(address: string | null, by: 1 | -1) {
    if (address === null) return
    const count = this.countOf(address) + by
    if (count > 0) this.countByAddress.set(address, count)
    else this.countByAddress.delete(address)
  }

  private leaveSession(connection: SocketConnection) {
    const id = connection.viewer?.sessionId
    if (id === undefined) return
    const others = (this.bySession.get(id) ?? []).filter(other => other !== connection)
    if (others.length > 0) this.bySession.set(id, others)
    else this.bySession.delete(id)
  }

  private personChanged(id: string, { locked }: PersonChanged) {
    if (!locked) return
    for (const connection of this)
      if (connection.viewer?.id === id)
        connection.cutOff(CLOSED.forbidden, 'This account is closed or suspended')
  }

  private sessionChanged(id: string, { expiresAt }: SessionChanged) {
    for (const connection of [...(this.bySession.get(id) ?? [])]) {
      if (expiresAt === null) connection.cutOff(CLOSED.forbidden, 'Signed out')
      else connection.expiresAt = Math.max(connection.expiresAt, expiresAt)
    }
  }
}
