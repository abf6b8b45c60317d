import type { PersonChanged, SessionChanged } from '../accounts/index.ts'
import type { Bus } from '../foundation/bus.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { CLOSED, type Line } from './line.ts'

/** Who is on which line, so that what happens to a person or a session reaches their lines at once. */
export class Attendance {
  private readonly lines = new Set<Line>()
  private readonly bySession = new Map<string, Line[]>()

  get size(): number {
    return this.lines.size
  }

  [Symbol.iterator](): Iterator<Line> {
    return this.lines[Symbol.iterator]()
  }

  add(line: Line): void {
    this.lines.add(line)
  }

  remove(line: Line): void {
    this.lines.delete(line)
    this.leaveSession(line)
  }

  /** Called again with each newer token. */
  know(line: Line, viewer: Viewer): void {
    if (line.viewer?.sessionId !== viewer.sessionId) {
      this.leaveSession(line)
      const others = this.bySession.get(viewer.sessionId)
      if (others) others.push(line)
      else this.bySession.set(viewer.sessionId, [line])
    }
    line.viewer = viewer
    line.expiresAt = viewer.tokenExpiresAt
  }

  /** Answers how to stop. */
  hearFrom(bus: Bus): () => void {
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

  private leaveSession(line: Line) {
    const id = line.viewer?.sessionId
    if (id === undefined) return
    const others = (this.bySession.get(id) ?? []).filter(other => other !== line)
    if (others.length > 0) this.bySession.set(id, others)
    else this.bySession.delete(id)
  }

  private personChanged(id: string, { locked }: PersonChanged) {
    if (!locked) return
    for (const line of this.lines) {
      if (line.viewer?.id === id) line.cutOff(CLOSED.locked, 'This account is closed or suspended')
    }
  }

  private sessionChanged(id: string, { expiresAt }: SessionChanged) {
    for (const line of [...(this.bySession.get(id) ?? [])]) {
      if (expiresAt === null) line.cutOff(CLOSED.tokenExpired, 'Signed out')
      else line.expiresAt = Math.max(line.expiresAt, expiresAt)
    }
  }
}
