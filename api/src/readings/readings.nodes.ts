import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import { walletOf } from '../ledger/index.ts'
import { messagesAfter } from '../sessions/index.ts'
import { messageIn } from './feed/reading-log.ts'
import { walletEntry } from './money/wallet-history.ts'
import { queueOf } from './queue/queue.store.ts'
import { QueuedClient } from './queue/queue-feed.ts'
import { waitingOf } from './queue/waiting-of.ts'
import { readingOf } from './reading-of.ts'

export const readingsNodes = {
  Reading: {
    audiences: ['CLIENT'],
    load: ({ app, viewer }: Context, id: string) => readingOf(app.db, viewer, id),
  },
  /** Known by its reading and its sequence there. */
  Message: {
    audiences: ['CLIENT'],
    hasParts: true,
    async load({ app, viewer }: Context, readingId: string, sequence: string | null) {
      if (sequence === null || !/^\d{1,9}$/.test(sequence)) return null
      const reading = await readingOf(app.db, viewer, readingId)
      const [event] = await messagesAfter(app.db, reading.id, Number(sequence) - 1, 1)
      return event?.sequence === Number(sequence) ? messageIn(event) : null
    },
  },
  /** A reading, or a movement known by its subject, its reason and its number. */
  WalletEntry: {
    audiences: ['CLIENT'],
    hasParts: true,
    async load({ app, viewer }: Context, subjectId: string, movement: string | null) {
      const wallet = await walletOf(app, viewer.id)
      return walletEntry(app.db, wallet, movement === null ? subjectId : `${subjectId}/${movement}`)
    },
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
