import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import { queueOf } from './queue/queue.store.ts'
import { QueuedClient } from './queue/queue-feed.ts'
import { waitingOf } from './queue/waiting-of.ts'
import { readingOf } from './reading-of.ts'

export const readingsNodes = {
  Reading: {
    audiences: ['CLIENT'],
    load: ({ app, viewer }: Context, id: string) => readingOf(app.db, viewer, id),
  },
  Waiting: {
    audiences: ['CLIENT'],
    load: ({ app, viewer }: Context, id: string) => waitingOf(app.db, viewer, id),
  },
  /** The same place, as the reader sees who holds it. */
  QueuedClient: {
    audiences: ['READER'],
    async load({ app, viewer }: Context, id: string) {
      const row = (await queueOf(app.db, viewer.id)).find(each => each.id === id)
      return row ? QueuedClient.of(row) : null
    },
  },
} satisfies NodeSources
