import { smaller } from './taken-back.ts'

/**
 * What of a bonus stays when so much of its payment is gone, in minor units.
 * @rule what of a bonus goes with its payment: the same part of it as of the payment that a card or its bank took back, rounded down; it never goes to a card.
 */
export function bonusKept(bonus: bigint, paid: bigint, gone: bigint): bigint {
  return bonus - (bonus * smaller(gone, paid)) / paid
}

/** How a bonus that comes back is shared: first to the platform, as far as it bore a debt of it, then to the wallet. */
export function bonusAgain(back: bigint, writtenOff: bigint): { loss: bigint; wallet: bigint } {
  const loss = smaller(back, writtenOff)
  return { loss, wallet: back - loss }
}
