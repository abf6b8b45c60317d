import type { PayoutPartsFragment, PayoutState } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
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
      <EmptyState title={m['payouts.empty.title']()}>
        {m['payouts.empty.text']({ least: showMoney(leastPayout) })}
      </EmptyState>
    )
  }
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-card bg-panel shadow-glow">
      {payouts.map(payout => {
        return (
          <li key={payout.id} className="grid gap-1 px-5 py-3.5">
            <p className="flex items-center justify-between gap-3">
              <Money amount={payout.amount} className="font-semibold" />
              <Badge tone={tones[payout.state]}>{m['payouts.state']({ state: payout.state })}</Badge>
            </p>
            <p className="text-[0.9rem] text-soft">
              <Moment at={payout.settledAt ?? payout.createdAt} />
            </p>
            {payout.state === 'PAID' && payout.returned.minor !== '0' && (
              <p className="text-[0.92rem] text-soft">
                {m['payouts.returned']({ amount: showMoney(payout.returned) })}
              </p>
            )}
            {payout.failure && <p className="text-[0.92rem] text-bad">{payout.failure}</p>}
          </li>
        )
      })}
    </ul>
  )
}

const tones: Record<PayoutState, 'warn' | 'good' | 'bad'> = { SENDING: 'warn', PAID: 'good', FAILED: 'bad' }
