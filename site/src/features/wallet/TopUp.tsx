import { type FormEvent, useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import {
  type CreditPackagePartsFragment,
  StartTopUpDocument,
  type TopUpPartsFragment,
} from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { showMoney, type Unit } from '../../ui/format/money.ts'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { goTo } from '../forms/go-to.ts'
import { useAction } from '../forms/use-action.ts'
import { CardPayment } from './CardPayment.tsx'
import { cardPage, hostedPageOf } from './card-page.ts'
import type { Chosen } from './chosen-package.ts'
import { PackageChoice, usePackageChoice } from './PackageChoice.tsx'
import { usePackages } from './use-packages.ts'
import { WatchedTopUp } from './WatchedTopUp.tsx'

type Props = {
  unit: Unit
  currency: string
  /** Where the card page comes back to; ignored when `stay`. */
  returnTo?: string
  /** In a reading: the card page opens beside it, and the room stays. */
  stay?: boolean
  /** What is sold, where the page knows it already. */
  packages?: CreditPackagePartsFragment[]
  /** Why the form that was sent without script was refused. */
  problem?: string | null
  onSucceeded?: (topUp: TopUpPartsFragment) => void
}

/** Chooses a package or an amount and leads to the card. Never sees a card number. */
export function TopUp({ packages: known, ...rest }: Props) {
  const { packages, load } = usePackages(known)
  return packages ? (
    <TopUpForm {...rest} packages={packages} onStale={() => void load()} />
  ) : (
    <div className="min-h-88" />
  )
}

function TopUpForm({
  unit,
  currency,
  returnTo = '/wallet',
  stay = false,
  packages,
  problem = null,
  onSucceeded,
  onStale,
}: Props & { packages: CreditPackagePartsFragment[]; onStale(): void }) {
  const { chosen, form, field } = usePackageChoice(packages, currency)
  const [started, setStarted] = useState<TopUpPartsFragment | null>(null)
  const { state, busy, run } = useAction()

  function start(event: FormEvent) {
    // Opened within the click, before anything is awaited, or the browser would take it for a pop-up.
    const beside = stay && chosen ? window.open('about:blank', 'card') : null
    void form.handleSubmit(async () => {
      if (chosen) await run(chosen, key => lead(chosen, key, beside))
    })(event)
  }

  async function lead(asked: Chosen, idempotencyKey: string, beside: Window | null) {
    const { topUp } = await mutate(StartTopUpDocument, { input: { ...asked, idempotencyKey } }).catch(
      fault => {
        beside?.close()
        throw fault
      },
    )
    if (topUp.__typename !== 'TopUp') {
      beside?.close()
      if (topUp.__typename === 'PackageChanged' || topUp.__typename === 'PackageNotOnSale') onStale()
      return topUp
    }
    const hosted = hostedPageOf(topUp)
    const page =
      hosted && cardPage(hosted, stay ? '/wallet/paid' : `${returnTo}?topUp=${topUp.id}`, location.href)
    if (page && !stay) return goTo(page)
    if (page && beside) beside.location.href = page
    else beside?.close()
    setStarted(topUp)
    return null
  }

  const startedPage = started && hostedPageOf(started)
  if (started?.payment?.__typename === 'StripePayment')
    return <CardPayment topUp={started} payment={started.payment} onDone={() => onSucceeded?.(started)} />
  if (started && stay) {
    return (
      <WatchedTopUp
        id={started.id}
        cardPage={startedPage && cardPage(startedPage, '/wallet/paid', location.href)}
        unit={unit}
        onSucceeded={onSucceeded}
        onAgain={() => setStarted(null)}
      />
    )
  }
  return (
    <form method="post" noValidate onSubmit={start} className="grid gap-4">
      <PackageChoice {...{ packages, currency, unit, field }} />
      <ActionProblem
        state={problem && state.kind === 'ready' ? { kind: 'refused', message: problem } : state}
      />
      <Button type="submit" busy={busy} className="w-full">
        {chosen ? m['topUp.payAmount']({ amount: showMoney(chosen.amount) }) : m['topUp.pay']()}
      </Button>
    </form>
  )
}
