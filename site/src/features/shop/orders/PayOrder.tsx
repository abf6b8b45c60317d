import { useState } from 'react'
import type { TopUpPartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { showMoney, type Unit } from '../../../ui/format/money.ts'
import { CardPayment } from '../../wallet/CardPayment.tsx'
import { WatchedTopUp } from '../../wallet/WatchedTopUp.tsx'

type Props = {
  topUp: TopUpPartsFragment
  /** The provider's own page, where the payment is made on one. */
  cardPage: string | null
  unit: Unit
  orderId: string
  /** They come from the provider's page: the payment is on its way. */
  isPaying: boolean
}

/** The rest of an order by card: by the provider's form or its page. Once it is paid, the order is shown anew. */
export function PayOrder({ topUp, cardPage, unit, orderId, isPaying }: Props) {
  const [isSent, setSent] = useState(isPaying)
  const showOrder = () => location.replace(`/orders/${orderId}?new`)
  const startAgain = () => setSent(false)
  if (isSent)
    return <WatchedTopUp id={topUp.id} {...{ cardPage, unit }} onSucceeded={showOrder} onAgain={startAgain} />
  if (topUp.payment?.__typename === 'StripePayment')
    return <CardPayment topUp={topUp} payment={topUp.payment} onDone={() => setSent(true)} />
  return (
    <Button href={cardPage ?? '/wallet'} size="lg" className="justify-self-start">
      {m['topUp.payNow']({ amount: showMoney(topUp.amount) })}
    </Button>
  )
}
