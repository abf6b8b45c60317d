import { useEffect, useState } from 'react'
import {
  EarningsChangedDocument,
  type EarningsPartsFragment,
  type PayoutPartsFragment,
} from '../../graphql/generated.ts'
import { listen } from '../../graphql/live.ts'
import { m } from '../../messages/index.ts'
import { Card } from '../../ui/Card.tsx'
import { type MoneyAmount, showMoney } from '../../ui/format/money.ts'
import { Money } from '../../ui/Money.tsx'
import { payoutNote, readyToPay } from './earnings-words.ts'
import { PayoutAccount } from './PayoutAccount.tsx'
import { PayoutList } from './PayoutList.tsx'
import { PayoutSetup } from './PayoutSetup.tsx'
import type { CameBack } from './use-payout-check.ts'

type Props = {
  earnings: EarningsPartsFragment
  payouts: PayoutPartsFragment[]
  /** From the payment partner's page. */
  cameBack: CameBack
}

/** What the reader has earned, moving minute by minute. A reader is paid in money, whatever the brand's wallet shows. */
export function EarningsLive({ earnings: before, payouts: known, cameBack }: Props) {
  const [earnings, setEarnings] = useState(before)
  const [payouts, setPayouts] = useState(known)
  useEffect(
    () =>
      listen(EarningsChangedDocument, {}, ({ earningsChanged }) => {
        setEarnings(earningsChanged)
        setPayouts(earningsChanged.payouts.edges.map(edge => edge.node))
      }),
    [],
  )
  const isDisputed = BigInt(earnings.held.minor) > 0n
  const rest = isDisputed ? 'sm:col-span-2' : 'sm:col-span-3'
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
      <PayoutSetup
        setup={earnings.payoutSetup}
        waiting={readyToPay(earnings)}
        cameBack={cameBack}
        onChanged={payoutSetup => setEarnings(now => ({ ...now, payoutSetup }))}
      />
      <section aria-labelledby="earnings" className="grid gap-3">
        <h2 id="earnings">{m['earnings.title']()}</h2>
        <dl aria-live="polite" className="grid grid-cols-2 gap-3 sm:grid-cols-6 sm:gap-4">
          <Sum term={m['earnings.today']()} amount={earnings.today} note={tipsNote(earnings)} strong />
          <Sum
            term={m['earnings.ready']()}
            amount={readyToPay(earnings)}
            note={payoutNote(earnings)}
            strong
          />
          <Sum term={m['earnings.inProgress']()} amount={earnings.pending} className={rest} />
          <Sum term={m['earnings.allTime']()} amount={earnings.allTime} className={rest} />
          {isDisputed && (
            <Sum
              className="col-span-2"
              term={m['earnings.underReview']()}
              amount={earnings.held}
              note={m['earnings.underReview.note']()}
            />
          )}
        </dl>
      </section>
      <section aria-labelledby="payouts" className="grid gap-3">
        <h2 id="payouts">{m['payouts.title']()}</h2>
        <PayoutList payouts={payouts} leastPayout={earnings.leastPayout} />
        {earnings.payoutSetup.state === 'READY' && <PayoutAccount />}
      </section>
    </div>
  )
}

function Sum({
  term,
  amount,
  note,
  strong = false,
  className = 'sm:col-span-3',
}: {
  term: string
  amount: MoneyAmount
  note?: string
  strong?: boolean
  className?: string
}) {
  return (
    <Card className={`grid content-start gap-1 ${className}`}>
      <dt className="text-[0.95rem] text-soft">{term}</dt>
      <dd
        className={
          strong
            ? 'text-[1.6rem] leading-tight font-semibold sm:text-[2rem]'
            : 'text-[1.3rem] leading-tight font-semibold'
        }
      >
        <Money amount={amount} />
      </dd>
      {note && (
        <dd dir="auto" className="text-[0.9rem] text-soft">
          {note}
        </dd>
      )}
    </Card>
  )
}

function tipsNote({ tipsToday }: EarningsPartsFragment): string | undefined {
  return BigInt(tipsToday.minor) > 0n ? m['earnings.tips']({ amount: showMoney(tipsToday) }) : undefined
}
