import type { App } from '../app.ts'
import { Forbidden, NotFound } from '../foundation/fault.ts'
import { type Side, sideOf } from './reading.ts'
import { enter, type Told } from './readings.store.ts'
import { type InTheRoom, roomsOf } from './rooms.ts'

export type { InTheRoom } from './rooms.ts'

/**
 * A page listens: it is in the room, through this node, and takes over from any other page of its side. When it came
 * back before its old connection was noticed to be gone, it was away since that was last heard.
 * Throws NOT_FOUND, and FORBIDDEN for anybody but the two sides.
 */
export async function enterReading(app: App, room: InTheRoom): Promise<Told & { side: Side }> {
  const { readingId: id, personId, pageSession } = room
  const rooms = roomsOf(app)
  const older = rooms.olderThan(room)
  const awayMs = older ? Math.max(0, Date.now() - (older.goneSince ?? older.connection.lastHeardAt)) : null
  const told = await app.db.inOneStatement(tx =>
    enter(tx, { id, personId, pageSession, nodeId: app.nodeId, awayMs }),
  )
  if (!told) throw new NotFound('reading', id)
  const side = sideOf(told.row, personId)
  if (!side) throw new Forbidden('Only the two sides of a reading may listen to it.')
  rooms.add(room)
  return { ...told, side }
}

/** After this node was counted lost: everybody who still hangs on it enters again, and says anew that it is connected. */
export async function enterAgain(app: App): Promise<void> {
  for (const room of [...roomsOf(app)]) if (room.goneSince === undefined) await enterReading(app, room)
}
