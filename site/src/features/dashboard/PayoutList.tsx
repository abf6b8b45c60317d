import type { PayoutPartsFragment, PayoutState } from '../../graphql/generated.ts'
import { Badge } from '../../ui/Badge.tsx'
import { type MoneyAmount, showMoney } from '../../ui/format/money.ts'
import { Moment } from '../../ui/Moment.tsx'
import { Money } from '../../ui/Money.tsx'
import { EmptyState } from '../../ui/States.tsx'

export function PayoutList({
  payouts,
  leastPayout,
}: {
  payouts: PayoutPartsFragment[]
  leastPayout: MoneyAmount
}) {
  if (payouts.length === 0) {
    return (
      <EmptyState title="None yet">
        Paid out daily, once {showMoney(leastPayout)} have come together.
      </EmptyState>
    )
  }
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-card bg-panel shadow-glow">
      {payouts.map(payout => {
        const { tone, text } = states[payout.state]
        return (
          <li key={payout.id} className="grid gap-1 px-5 py-3.5">
            <p className="flex items-center justify-between gap-3">
              <Money amount={payout.amount} className="font-semibold" />
              <Badge tone={tone}>{text}</Badge>
            </p>
            <p className="text-[0.9rem] text-soft">
              <Moment at={payout.settledAt ?? payout.createdAt} />
            </p>
            {payout.state === 'PAID' && payout.returned.minor !== '0' && (
              <p className="text-[0.92rem] text-soft">
                {showMoney(payout.returned)} of it came back and is in your earnings again.
              </p>
            )}
            {payout.failure && <p className="text-[0.92rem] text-bad">{payout.failure}</p>}
          </li>
        )
      })}
    </ul>
  )
}

const states: Record<PayoutState, { tone: 'warn' | 'good' | 'bad'; text: string }> = {
  SENDING: { tone: 'warn', text: 'On its way' },
  PAID: { tone: 'good', text: 'Paid' },
  FAILED: { tone: 'bad', text: 'Came back' },
}
