import { useEffect, useState } from 'react'
import {
  type CreditPackagePartsFragment,
  WalletChangedDocument,
  type WalletEntryPartsFragment,
} from '../../graphql/generated.ts'
import { listen } from '../../graphql/live.ts'
import { m } from '../../messages/index.ts'
import { Card } from '../../ui/Card.tsx'
import type { MoneyAmount, Unit } from '../../ui/format/money.ts'
import { showMoney } from '../../ui/format/money.ts'
import { Money } from '../../ui/Money.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { EntryList } from './EntryList.tsx'
import { TopUp } from './TopUp.tsx'
import { tellBalance } from './tell-balance.ts'
import { WatchedTopUp } from './WatchedTopUp.tsx'

type Props = {
  balance: MoneyAmount
  sequence: string
  entries: WalletEntryPartsFragment[]
  packages: CreditPackagePartsFragment[]
  unit: Unit
  /** The top-up a person comes back from. */
  topUpId: string | null
  /** Only the first page of the history moves. */
  firstPage: boolean
  /** Why a top-up that was sent without script was refused. */
  problem: string | null
}

/** Balance, adding to it, and what became of it; moves with the wallet wherever it is spent. */
export function WalletLive({
  balance: before,
  sequence,
  entries: known,
  packages,
  unit,
  topUpId,
  firstPage,
  problem,
}: Props) {
  const [balance, setBalance] = useState(before)
  const [entries, setEntries] = useState(known)
  const [watched, setWatched] = useState(topUpId)

  useEffect(
    () =>
      listen(WalletChangedDocument, { after: sequence }, ({ walletChanged }) => {
        setBalance(walletChanged.balance)
        tellBalance(showMoney(walletChanged.balance, unit))
        if (firstPage) setEntries(walletChanged.history.edges.map(edge => edge.node))
      }),
    [sequence, firstPage, unit],
  )

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[24rem_1fr]">
      <div className="grid gap-6 lg:sticky lg:top-24">
        <Card className="grid gap-1">
          <h2 className="font-text! text-[1rem]! tracking-normal! text-soft">{m['wallet.balance']()}</h2>
          <p aria-live="polite" className="text-[2.4rem] leading-tight font-semibold">
            <Money amount={balance} unit={unit} />
          </p>
          {unit.kind === 'CREDITS' && (
            <p className="text-soft">
              {m['wallet.worth']({ amount: showMoney(balance), rate: showMoney(unit.worth) })}
            </p>
          )}
        </Card>
        {watched ? (
          <WatchedTopUp id={watched} unit={unit} onAgain={() => setWatched(null)} onSucceeded={tidyAddress} />
        ) : (
          <Card>
            <TopUp
              unit={unit}
              currency={balance.currency}
              packages={packages}
              problem={problem}
              onSucceeded={topUp => setWatched(topUp.id)}
            />
          </Card>
        )}
      </div>
      <section aria-labelledby="history">
        <h2 id="history" className="mb-3">
          {m['wallet.history']()}
        </h2>
        {entries.length > 0 ? (
          <EntryList entries={entries} unit={unit} />
        ) : (
          <EmptyState title={m['wallet.empty']()}>{m['wallet.empty.text']()}</EmptyState>
        )}
      </section>
    </div>
  )
}

/** A reload should show the wallet, not the same payment again. */
function tidyAddress() {
  history.replaceState(null, '', location.pathname)
}
