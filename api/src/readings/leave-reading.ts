import type { App } from '../app.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { pageSessionOf } from './page-session.ts'
import type { Reading } from './reading.ts'
import { toldTo } from './reading-of.ts'
import { leave } from './readings.store.ts'
import { type InTheRoom, roomsOf } from './rooms.ts'

/** A page says that it lost its media, or goes: the meter stops now and the grace period begins. */
export async function leaveReading(
  app: App,
  viewer: Viewer,
  readingId: string,
  page: string,
): Promise<Reading> {
  const pageSession = pageSessionOf(page)
  const id = parseId('reading', readingId)
  return app.db.inOneStatement(async tx =>
    toldTo(
      viewer,
      id,
      await leave(tx, { id, personId: viewer.id, pageSession, nodeId: null, gone: false, silentMs: 0 }),
    ),
  )
}

/** The page's connection ended, however it did: it was there until it was last heard. */
leaveReading.whenClosed = (app: App, room: InTheRoom): void => {
  const rooms = roomsOf(app)
  if (room.over) rooms.delete(room)
  if (!rooms.has(room)) return
  room.goneSince ??= Math.min(Date.now(), room.connection.lastHeardAt)
  void tellGone(app, room).catch(error =>
    app.log.warn({ err: error, reading: room.readingId }, 'a page left; the database did not hear it yet'),
  )
}

/** Tells the database again of those it did not hear of: the meter calls this every second. */
export async function tellAllGone(app: App): Promise<void> {
  for (const room of roomsOf(app)) if (room.goneSince !== undefined) await tellGone(app, room)
}

async function tellGone(app: App, room: InTheRoom): Promise<void> {
  const { readingId: id, personId, pageSession, goneSince = Date.now() } = room
  const silentMs = Math.max(0, Date.now() - goneSince)
  await app.db.inOneStatement(tx =>
    leave(tx, { id, personId, pageSession, nodeId: app.nodeId, gone: true, silentMs }),
  )
  roomsOf(app).delete(room)
}
