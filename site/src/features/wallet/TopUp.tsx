import { useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { wordsFor } from '../../graphql/fault.ts'
import { StartTopUpDocument, type TopUpPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { useActionKey } from '../../ui/action-key.ts'
import { Button } from '../../ui/Button.tsx'
import { showMoney, type Unit } from '../../ui/format/money.ts'
import { AmountChoice, useAmount } from './AmountChoice.tsx'
import { CardPayment } from './CardPayment.tsx'
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
  onSucceeded?: (topUp: TopUpPartsFragment) => void
}

/** Chooses an amount and leads to the card. Never sees a card number. */
export function TopUp({
  unit,
  currency,
  returnTo = '/wallet',
  stay = false,
  suggested = ['1000', '2000', '5000'],
  onSucceeded,
}: Props) {
  const { amount, choice } = useAmount(suggested, currency)
  const [problem, setProblem] = useState<string | null>(null)
  const [mistyped, setMistyped] = useState(false)
  const [busy, setBusy] = useState(false)
  const [started, setStarted] = useState<TopUpPartsFragment | null>(null)
  const { keyFor, renew } = useActionKey()

  async function start(event: { preventDefault(): void }) {
    event.preventDefault()
    setProblem(null)
    setMistyped(!amount)
    if (!amount) return
    setBusy(true)
    // Opened within the click, before anything is awaited, or the browser would take it for a pop-up.
    const beside = stay ? window.open('about:blank', 'card') : null
    try {
      const { topUp } = await mutate(StartTopUpDocument, {
        input: { amount, idempotencyKey: keyFor(amount) },
      })
      if (topUp.__typename !== 'TopUp') {
        beside?.close()
        return setProblem(topUp.message)
      }
      renew()
      setStarted(topUp)
      const hosted = hostedPageOf(topUp)
      const page = hosted && cardPage(hosted, stay ? '/wallet/paid' : `${returnTo}?topUp=${topUp.id}`)
      if (page && beside) beside.location.href = page
      else if (page) location.assign(page)
      else beside?.close()
    } catch (fault) {
      beside?.close()
      setProblem(wordsFor(fault))
    } finally {
      setBusy(false)
    }
  }

  const startedPage = started && hostedPageOf(started)
  if (started?.payment?.__typename === 'StripePayment')
    return <CardPayment topUp={started} payment={started.payment} onDone={() => onSucceeded?.(started)} />
  if (started && stay) {
    return (
      <WatchedTopUp
        id={started.id}
        cardPage={startedPage && cardPage(startedPage, '/wallet/paid')}
        unit={unit}
        onSucceeded={onSucceeded}
        onAgain={() => setStarted(null)}
      />
    )
  }
  return (
    <form onSubmit={start} className="grid gap-4">
      <AmountChoice
        legend={m['topUp.legend']()}
        name="amount"
        suggested={suggested}
        currency={currency}
        unit={unit}
        choice={choice}
        mistypedExample={mistyped && !amount ? '2500' : undefined}
      />
      {problem && <Alert tone="bad">{problem}</Alert>}
      <Button type="submit" busy={busy || (started !== null && !stay)} className="w-full">
        {amount ? m['topUp.payAmount']({ amount: showMoney(amount) }) : m['topUp.pay']()}
      </Button>
    </form>
  )
}

function cardPage(address: string, returnTo: string): string {
  const page = new URL(address, location.href)
  page.searchParams.set('return_to', returnTo)
  return page.href
}

/** The payment provider's own page, where the payment is made on one. */
const hostedPageOf = ({ payment }: TopUpPartsFragment): string | null =>
  payment?.__typename === 'HostedPayment' ? payment.url : null
