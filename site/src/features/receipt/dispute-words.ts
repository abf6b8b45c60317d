import type { DisputePartsFragment, DisputeReason } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { showMoney, type Unit } from '../../ui/format/money.ts'

/** In the order they are offered. */
export const disputeReasons: readonly DisputeReason[] = ['CONNECTION', 'ABSENT', 'CONDUCT', 'CHARGE', 'OTHER']

type Side = { side: 'CLIENT' | 'READER'; clientName: string /** As this side sees money. */; unit: Unit }

/** What became of it, in a sentence to either side. */
export function outcomeTo({ side, clientName, unit }: Side, { refunded }: DisputePartsFragment): string {
  const amount = refunded && refunded.minor !== '0' ? showMoney(refunded, unit) : null
  if (side === 'CLIENT')
    return amount ? m['dispute.outcome.client.refunded']({ amount }) : m['dispute.outcome.client.upheld']()
  return amount
    ? m['dispute.outcome.reader.refunded']({ amount, name: clientName })
    : m['dispute.outcome.reader.upheld']()
}
