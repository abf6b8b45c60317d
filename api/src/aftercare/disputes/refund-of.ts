import { BadInput } from '../../foundation/fault.ts'
import type { Money } from '../../foundation/money.ts'
import { wordsFor } from '../../foundation/words.ts'
import { type Decision, type Dispute, RefundOutOfRange } from '../../trust/index.ts'

const messageFor = wordsFor({ 'badInput.currency': ['currency'] })

/** Throws BAD_INPUT when an amount is missing, or is one too many. */
export function requirePart(decision: Decision, amount: Money | null): void {
  if ((decision === 'REFUND_PART') !== (amount !== null))
    throw new BadInput('An amount belongs to REFUND_PART, and to it alone.')
}

/** What a decision gives back, in minor units. Throws BAD_INPUT for another currency than the dispute's. */
export function refundOf(
  decision: Decision,
  { cost }: Dispute,
  amount: Money | null,
): bigint | RefundOutOfRange {
  if (amount && amount.currency !== cost.currency)
    throw new BadInput(messageFor('badInput.currency', { currency: cost.currency }))
  if (decision === 'UPHELD') return 0n
  if (amount === null) return cost.minor
  const fits = amount.minor > 0n && amount.minor < cost.minor
  return fits ? amount.minor : new RefundOutOfRange(cost)
}
