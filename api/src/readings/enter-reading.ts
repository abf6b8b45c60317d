import type { App } from '../app.ts'
import { announceHappened, enter, leave } from './readings.store.ts'
import { type InTheRoom, roomsOf } from './rooms.ts'

export type { InTheRoom } from './rooms.ts'

/**
 * A page listens: it is in the room, through this node, and takes over from any other page of its side. When it came
 * back before its old connection was noticed to be gone, it was away since that was last heard.
 */
export async function enterReading(app: App, room: InTheRoom): Promise<void> {
  const { readingId: id, side, pageSession } = room
  const rooms = roomsOf(app)
  const older = rooms.olderThan(room)
  await app.db.transact(async tx => {
    if (older) {
      const silentMs = Math.max(0, Date.now() - (older.goneSince ?? older.line.lastHeardAt))
      await leave(tx, { id, side, pageSession, nodeId: app.nodeId, gone: false, silentMs })
    }
    await enter(tx, id, side, pageSession, app.nodeId)
    await announceHappened(tx)
  })
  rooms.add(room)
}

/** After this node was counted lost: everybody who still hangs on it enters again, and says anew that it is connected. */
export async function enterAgain(app: App): Promise<void> {
  for (const room of [...roomsOf(app)]) if (room.goneSince === undefined) await enterReading(app, room)
}
