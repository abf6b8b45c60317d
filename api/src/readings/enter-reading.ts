import type { App } from '../app.ts'
import { announceHappened, enter } from './readings.store.ts'
import { type InTheRoom, roomsOf } from './rooms.ts'

export type { InTheRoom } from './rooms.ts'

/** A page listens: it is in the room, through this node, and takes over from any other page of its side. */
export async function enterReading(app: App, room: InTheRoom): Promise<void> {
  roomsOf(app).add(room)
  await app.db.transact(async tx => {
    await enter(tx, room.readingId, room.side, room.pageSession, app.nodeId)
    await announceHappened(tx)
  })
}

/** After this node was counted lost: everybody who still hangs on it enters again, and says anew that it is connected. */
export async function enterAgain(app: App): Promise<void> {
  for (const room of roomsOf(app)) if (room.goneSince === undefined) await enterReading(app, room)
}
