import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import { shownLine, shownOrder } from './orders/order-of.ts'
import { shownReturn } from './returns/return-of.ts'

export const shopNodes = {
  Order: {
    audiences: ['CLIENT'],
    load: ({ app, viewer }: Context, id: string) => shownOrder(app.db, viewer, id),
  },
  OrderLine: {
    audiences: ['CLIENT'],
    load: ({ app, viewer }: Context, id: string) => shownLine(app.db, viewer, id),
  },
  OrderReturn: {
    audiences: ['CLIENT'],
    load: ({ app, viewer }: Context, id: string) => shownReturn(app.db, viewer, id),
  },
} satisfies NodeSources
