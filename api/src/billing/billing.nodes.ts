import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import { adjustmentById } from './adjustments/adjustments.store.ts'
import { payoutById } from './payouts/payouts.store.ts'
import { topUpById } from './top-ups/top-ups.store.ts'

/** Theirs, and for those who look after money anybody's. */
const ownOf = <Found extends { personId: string }>(found: Found | null, { viewer }: Context): Found | null =>
  found?.personId === viewer.id || viewer.roles.includes('FINANCE') ? found : null

export const billingNodes = {
  TopUp: {
    audiences: ['CLIENT'],
    load: async (context: Context, id: string) => ownOf(await topUpById(context.app.db, id), context),
  },
  Payout: {
    audiences: ['READER', 'FINANCE'],
    load: async (context: Context, id: string) => ownOf(await payoutById(context.app.db, id), context),
  },
  WalletAdjustment: {
    audiences: ['SUPPORT', 'FINANCE', 'MODERATOR'],
    load: ({ app }: Context, id: string) => adjustmentById(app.db, id),
  },
} satisfies NodeSources
