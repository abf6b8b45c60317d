import { type Language, messages } from '../../foundation/messages.ts'

/**
 * Why a try to pay a top-up failed: the card was declined, the provider would not begin it, the payment was cancelled, another
 * amount came than was asked for, it was never begun, or the provider does not know it.
 */
export type TopUpFailure = 'DECLINED' | 'REFUSED' | 'CANCELLED' | 'WRONG_AMOUNT' | 'NEVER_BEGUN' | 'UNKNOWN'

const formatMessage = messages({ 'top-up.failure': ['reason'] })

/** The provider knows best why a card was declined, and words it in English. */
export const topUpFailureInWords = (
  language: Language,
  reason: TopUpFailure,
  providerWords: string | null,
): string =>
  language === 'en' && reason === 'DECLINED' && providerWords
    ? providerWords
    : formatMessage(language, 'top-up.failure', { reason })
