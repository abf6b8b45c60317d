import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import { itemById } from '../trust/index.ts'
import { RemovedContent } from './appeals/removed-content.ts'
import { ModerationItem } from './queue/item.ts'

export const moderationNodes = {
  ModerationItem: {
    audiences: ['SUPPORT', 'MODERATOR'],
    async load({ app }: Context, id: string) {
      const row = await itemById(app.db, id)
      return row && ModerationItem.of(row)
    },
  },
  /** For its author. */
  RemovedContent: {
    audiences: ['CLIENT'],
    async load({ app, viewer }: Context, id: string) {
      const row = await itemById(app.db, id)
      return row?.removedAt && row.authorId === viewer.id ? RemovedContent.of(row) : null
    },
  },
} satisfies NodeSources
