import type { App } from '../../app.ts'
import { presenceTopic } from '../../availability/index.ts'
import { batched } from '../../foundation/batched.ts'
import type { Feed } from '../../foundation/feeds/feeds.ts'
import { withPaces } from './paces.ts'
import { go, stay, waitingRows } from './queue.store.ts'
import { queueTopic } from './queue-feed.ts'
import { waitersOf } from './waiters.ts'
import { isOver, Waiting } from './waiting.ts'
import { waitingOf } from './waiting-of.ts'

interface Published {
  id: string
}

/** Two silences of this length and the page counts as gone. */
const SIGN_EVERY_SECONDS = 5

/**
 * A place as it is now, then as it changes: with the queue, and with what its reader does. While a page listens, the
 * place is reserved. It completes when the place is given up. It is a state: a message missed is made up for by the next.
 */
export const waitingFeed: Feed<App, { id: string }, Published, Waiting> = {
  async open({ app, viewer, args, connection }) {
    const { row } = await waitingOf(app.db, viewer, args.id)
    const { id, readerId } = row
    connection.expectSignEvery(SIGN_EVERY_SECONDS)
    waitersOf(app).add(id, connection)
    await stay(app.db, [id])
    const topic = `waiting:${id}`
    const lookAgain = () => app.bus.publishHere(topic, (): Published => ({ id }))
    const stops = [queueTopic(readerId), presenceTopic(readerId)].map(each => app.bus.on(each, lookAgain))
    return {
      topics: [topic],
      replay: async () => [await waitingOf(app.db, viewer, id)],
      closed() {
        for (const stop of stops) stop()
        return waitersOf(app).delete(id, connection) ? leavePage(app, id) : undefined
      },
    }
  },
  async event({ id }, app) {
    const row = await waitingsTogether(app).load(id)
    return row && Waiting.of(row)
  },
  isOver: ({ state }) => isOver(state),
}

/** All who follow a queue look again in one statement. */
const waitingsTogether = batched((app: App) => async (ids: readonly string[]) => {
  const rows = await withPaces(app.db, [...(await waitingRows(app.db, ids)).values()])
  return new Map(rows.map(row => [row.id, row]))
})

/** If the database does not get it, the lease runs out half a minute later. */
async function leavePage(app: App, id: string): Promise<void> {
  try {
    await go(app.db, id)
  } catch (error) {
    app.log.warn({ err: error, waiting: id }, 'a waiting page is gone; its lease will run out')
  }
}
