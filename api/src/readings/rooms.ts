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
