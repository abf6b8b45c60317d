import { type Language, messages } from '../../foundation/messages.ts'

/**
 * Why a payout did not arrive: the platform's balance at the provider was short, the reader's account cannot receive money yet
 * or is no longer known, the provider refused for another reason, staff paused payouts to the person, the bank sent it back.
 */
export type PayoutFailure =
  | 'UNFUNDED'
  | 'ACCOUNT_NOT_READY'
  | 'ACCOUNT_UNKNOWN'
  | 'REFUSED'
  | 'PAUSED'
  | 'SENT_BACK'

const formatMessage = messages({ 'payout.failure': ['reason'] })

export const failureInWords = (language: Language, reason: PayoutFailure): string =>
  formatMessage(language, 'payout.failure', { reason })
