import type { Decision, DisputePartsFragment, DisputeReason } from '../../graphql/generated.ts'
import { showMoney } from '../../ui/money.ts'

type Reason = { title: string; detail: string }

/** In the order they are offered. */
export const reasons: Record<DisputeReason, Reason> = {
  CONNECTION: { title: 'It did not work', detail: 'Sound, picture or chat failed' },
  ABSENT: { title: 'Nobody was really there', detail: 'Away, or busy with something else' },
  CONDUCT: { title: 'How I was treated', detail: 'Rude, pressing or out of bounds' },
  CHARGE: { title: 'The charge is wrong', detail: 'The time or the sum' },
  OTHER: { title: 'Something else', detail: 'In your own words' },
}

export const decisions: Record<Decision, string> = {
  REFUND_FULL: 'Given back in full',
  REFUND_PART: 'Given back in part',
  UPHELD: 'The charge stands',
}

/** What became of it, in a sentence to either side. */
export function outcomeTo(
  side: 'CLIENT' | 'READER',
  dispute: DisputePartsFragment,
  clientName: string,
): string {
  const { refunded } = dispute
  const sum = refunded && refunded.minor !== '0' ? showMoney(refunded) : null
  if (side === 'CLIENT')
    return sum ? `We gave ${sum} back to your wallet.` : 'We found that the charge stands.'
  return sum
    ? `We gave ${sum} back to ${clientName}.`
    : 'We found that the charge stands: your share is yours.'
}
