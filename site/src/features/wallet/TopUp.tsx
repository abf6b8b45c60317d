import { type FormEvent, useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { StartTopUpDocument, type TopUpPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { type MoneyAmount, showMoney, type Unit } from '../../ui/format/money.ts'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { goTo } from '../forms/go-to.ts'
import { useAction } from '../forms/use-action.ts'
import { AmountChoice, useAmount } from './AmountChoice.tsx'
import { CardPayment } from './CardPayment.tsx'
import { cardPage, hostedPageOf } from './card-page.ts'
import { WatchedTopUp } from './WatchedTopUp.tsx'

type Props = {
  unit: Unit
  currency: string
  /** Where the card page comes back to; ignored when `stay`. */
  returnTo?: string
  /** In a reading: the card page opens beside it, and the room stays. */
  stay?: boolean
  /** Suggested amounts, in minor units. */
  suggested?: string[]
  /** Why the form that was sent without script was refused. */
  problem?: string | null
  onSucceeded?: (topUp: TopUpPartsFragment) => void
}

/** Chooses an amount and leads to the card. Never sees a card number. */
export function TopUp({
  unit,
  currency,
  returnTo = '/wallet',
  stay = false,
  suggested = ['1000', '2000', '5000'],
  problem = null,
  onSucceeded,
}: Props) {
  const { amount, form, choice } = useAmount(suggested, currency)
  const [started, setStarted] = useState<TopUpPartsFragment | null>(null)
  const { state, busy, run } = useAction()

  function start(event: FormEvent) {
    // Opened within the click, before anything is awaited, or the browser would take it for a pop-up.
    const beside = stay && amount ? window.open('about:blank', 'card') : null
    void form.handleSubmit(async () => {
      if (amount) await run(amount, key => lead(amount, key, beside))
    })(event)
  }

  async function lead(chosen: MoneyAmount, idempotencyKey: string, beside: Window | null) {
    const asked = mutate(StartTopUpDocument, { input: { amount: chosen, idempotencyKey } })
    const { topUp } = await asked.catch(fault => {
      beside?.close()
      throw fault
    })
    if (topUp.__typename !== 'TopUp') {
      beside?.close()
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
      <AmountChoice
        legend={m['topUp.legend']()}
        suggested={suggested}
        currency={currency}
        unit={unit}
        choice={choice}
        example="2500"
      />
      <ActionProblem
        state={problem && state.kind === 'ready' ? { kind: 'refused', message: problem } : state}
      />
      <Button type="submit" busy={busy} className="w-full">
        {amount ? m['topUp.payAmount']({ amount: showMoney(amount) }) : m['topUp.pay']()}
      </Button>
    </form>
  )
}
