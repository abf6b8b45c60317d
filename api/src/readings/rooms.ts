import type { App } from '../app.ts'
import type { Line } from '../foundation/fan-out.ts'
import type { Side } from './reading.ts'

/** A page that listens to a reading through this node. */
export interface InTheRoom {
  readonly readingId: string
  readonly side: Side
  readonly pageSession: string
  readonly line: Line
  /** Process time since when it is gone; it is told to the database until the database has heard it. */
  goneSince?: number
}

const rooms = new WeakMap<App, Set<InTheRoom>>()

/** Everybody who hangs on this node. */
export function roomsOf(app: App): Set<InTheRoom> {
  const known = rooms.get(app) ?? new Set<InTheRoom>()
  rooms.set(app, known)
  return known
}

/** Milliseconds since the quietest of them was heard of. */
export function longestSilence(app: App): number {
  const now = Date.now()
  let silence = 0
  for (const room of roomsOf(app))
    silence = Math.max(silence, now - (room.goneSince ?? room.line.lastHeardAt))
  return silence
}

/** The same page of the same side by an older connection, which may not have been noticed to be gone. */
export function olderRoom(app: App, room: InTheRoom): InTheRoom | undefined {
  for (const other of roomsOf(app)) {
    if (
      other !== room &&
      other.readingId === room.readingId &&
      other.pageSession === room.pageSession &&
      other.side === room.side
    )
      return other
  }
  return undefined
}
