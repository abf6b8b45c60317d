import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import { earningsOf, walletOf } from './balances.ts'
import { transferById } from './transfers/find-transfers.ts'

export const ledgerNodes = {
  Wallet: {
    audiences: ['CLIENT'],
    async load({ app, viewer }: Context, id: string) {
      const own = await walletOf(app, viewer.id)
      return own.id === id ? own : null
    },
  },
  Earnings: {
    audiences: ['READER'],
    async load({ app, viewer }: Context, id: string) {
      const own = await earningsOf(app, viewer.id)
      return own.id === id ? own : null
    },
  },
  Transfer: {
    audiences: ['FINANCE'],
    load: ({ app }: Context, id: string) => transferById(app, id),
  },
} satisfies NodeSources
