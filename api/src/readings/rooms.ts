import type { App } from '../app.ts'
import type { Connection } from '../foundation/feeds.ts'

/** A page that listens to a reading through this node. */
export interface InTheRoom {
  readonly readingId: string
  /** Whose page it is. */
  readonly personId: string
  readonly pageSession: string
  readonly connection: Connection
  /** Process time since when it is gone; it is told to the database until the database has heard it. */
  goneSince?: number
  /** The page was told that its reading is over: nobody waits for it any more. */
  over?: boolean
}

const keyOf = ({ readingId, personId, pageSession }: InTheRoom) => `${readingId}/${personId}/${pageSession}`

/** Everybody who hangs on one node: one connection a page, the newest. */
class Rooms {
  readonly #byPage = new Map<string, InTheRoom>()

  has(room: InTheRoom): boolean {
    return this.#byPage.get(keyOf(room)) === room
  }

  [Symbol.iterator](): Iterator<InTheRoom> {
    return this.#byPage.values()
  }

  /** From now on it is the page's connection, instead of any other. */
  add(room: InTheRoom): void {
    this.#byPage.set(keyOf(room), room)
  }

  delete(room: InTheRoom): void {
    if (this.has(room)) this.#byPage.delete(keyOf(room))
  }

  /** The same page by an older connection, which may not have been noticed to be gone. */
  olderThan(room: InTheRoom): InTheRoom | undefined {
    const known = this.#byPage.get(keyOf(room))
    return known === room ? undefined : known
  }
}

const rooms = new WeakMap<App, Rooms>()

/** Everybody who hangs on this node. */
export function roomsOf(app: App): Rooms {
  const known = rooms.get(app) ?? new Rooms()
  rooms.set(app, known)
  return known
}

/** Milliseconds since the quietest of them was heard of. */
export function longestSilence(app: App): number {
  const now = Date.now()
  let silence = 0
  for (const room of roomsOf(app))
    silence = Math.max(silence, now - (room.goneSince ?? room.connection.lastHeardAt))
  return silence
}
