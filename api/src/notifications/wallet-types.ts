import type { TypeSpec } from './type-spec.ts'
import { MUST_KNOW } from './usual-channels.ts'

/** What clients are told of the money in their wallets. */
export const WALLET_TYPES = {
  RECEIPT: {
    description: 'A reading ended; what it cost.',
    facts: { reader: 'person', time: 'duration', amount: 'wallet', paid: 'choice' },
    channels: MUST_KNOW,
    concerns: 'CLIENT',
  },
  TOP_UP: {
    description: 'A top-up is in the wallet.',
    facts: { paid: 'money', amount: 'wallet', bonus: 'wallet', balance: 'wallet' },
    channels: MUST_KNOW,
    concerns: 'CLIENT',
  },
  TOP_UP_TAKEN_BACK: {
    description: 'A card payment was taken back, or is back again.',
    facts: { amount: 'money', kind: 'choice' },
    channels: MUST_KNOW,
    concerns: 'CLIENT',
  },
  WALLET_ADJUSTED: {
    description: 'Staff put money into the wallet, or took it out.',
    facts: { amount: 'wallet', balance: 'wallet', direction: 'choice' },
    channels: MUST_KNOW,
    concerns: 'CLIENT',
  },
} as const satisfies Record<string, TypeSpec>
