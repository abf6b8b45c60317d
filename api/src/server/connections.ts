import type { WebSocket } from 'ws'
import type { PersonChanged, SessionChanged } from '../accounts/index.ts'
import type { Bus } from '../foundation/bus.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { CLOSED, type SocketConnection } from './socket-connection.ts'

/** All connections of this node, so that what happens to a person or a session reaches theirs at once. */
export class Connections {
  private readonly bySocket = new Map<WebSocket, SocketConnection>()
  private readonly bySession = new Map<string, SocketConnection[]>()

  get size(): number {
    return this.bySocket.size
  }

  [Symbol.iterator](): Iterator<SocketConnection> {
    return this.bySocket.values()
  }

  add(connection: SocketConnection): void {
    this.bySocket.set(connection.socket, connection)
  }

  of(socket: WebSocket): SocketConnection | undefined {
    return this.bySocket.get(socket)
  }

  remove(connection: SocketConnection): void {
    this.bySocket.delete(connection.socket)
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

  /** Answers how to stop. */
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
