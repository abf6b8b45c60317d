import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import { isOneOf } from '../foundation/viewer.ts'
import { sentById } from './sent.store.ts'
import { sideOf } from './sent-gift.ts'
import { shownGift } from './shown-gifts.ts'

export const giftsNodes = {
  SentGift: {
    audiences: ['CLIENT'],
    async load({ app, viewer }: Context, id: string) {
      const row = await sentById(app.db, id)
      if (!row) return null
      const maySee =
        sideOf(row, viewer.id) !== 'ANYBODY' || isOneOf(viewer, 'SUPPORT', 'FINANCE', 'MODERATOR')
      return maySee ? shownGift(app, viewer, row) : null
    },
  },
} satisfies NodeSources
