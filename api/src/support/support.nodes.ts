import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import { shownTicket } from './tickets-of.ts'

export const supportNodes = {
  Ticket: {
    audiences: ['CLIENT'],
    load: ({ app, viewer }: Context, id: string) => shownTicket(app.db, viewer, id),
  },
} satisfies NodeSources
