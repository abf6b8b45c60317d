import type { App } from '../../app.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { lockFreeWaiting, setWaitingState } from './queue.store.ts'
import { publishQueue } from './queue-feed.ts'
import type { Waiting } from './waiting.ts'
import { waitingOf } from './waiting-of.ts'

/** Gives the place up. Asked when it is over already, it returns how it ended; a ring is taken back by cancelReading. */
export function leaveQueue(app: App, viewer: Viewer, id: string): Promise<Waiting> {
  return app.db.transact(async tx => {
    const { row } = await waitingOf(tx, viewer, id)
    if (row.state === 'WAITING' && (await lockFreeWaiting(tx, row.id)))
      await setWaitingState(tx, row.id, 'LEFT')
    publishQueue(tx, row.readerId)
    return waitingOf(tx, viewer, id)
  })
}
