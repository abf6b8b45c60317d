import type { Decision, DisputePartsFragment, DisputeReason } from '../../graphql/generated.ts'
import { showMoney, type Unit } from '../../ui/format/money.ts'

type Reason = {
  title: string
  detail: string
  /** The same, said of the client to others. */
  about: string
}

/** In the order they are offered. */
export const reasons: Record<DisputeReason, Reason> = {
  CONNECTION: {
    title: 'It did not work',
    detail: 'Sound, picture or chat failed',
    about: 'sound, picture or chat failed',
  },
  ABSENT: {
    title: 'Nobody was really there',
    detail: 'Away, or busy with something else',
    about: 'the reader was away, or busy with something else',
  },
  CONDUCT: {
    title: 'How I was treated',
    detail: 'Rude, pressing or out of bounds',
    about: 'how the client was treated',
  },
  CHARGE: {
    title: 'The charge is wrong',
    detail: 'The time or the sum',
    about: 'the time or the sum that was charged',
  },
  OTHER: { title: 'Something else', detail: 'In your own words', about: 'something else' },
}

export const decisions: Record<Decision, string> = {
  REFUND_FULL: 'Given back in full',
  REFUND_PART: 'Given back in part',
  UPHELD: 'The charge stands',
}

type Side = { side: 'CLIENT' | 'READER'; clientName: string /** As this side sees money. */; unit: Unit }

/** What became of it, in a sentence to either side. */
export function outcomeTo({ side, clientName, unit }: Side, { refunded }: DisputePartsFragment): string {
  const sum = refunded && refunded.minor !== '0' ? showMoney(refunded, unit) : null
  if (side === 'CLIENT')
    return sum ? `We gave ${sum} back to your wallet.` : 'We found that the charge stands.'
  return sum
    ? `We gave ${sum} back to ${clientName}.`
    : 'We found that the charge stands: your share is yours.'
}
