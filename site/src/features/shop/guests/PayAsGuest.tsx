import type { TopUpPartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { showMoney } from '../../../ui/format/money.ts'
import { CardPayment } from '../../wallet/CardPayment.tsx'

type Props = {
  topUp: TopUpPartsFragment
  /** The provider's own page, where the payment is made on one. */
  cardPage: string | null
  /** Where the order is shown. */
  here: string
}

/** A guest's order by card: by the provider's form or its page. Then the order's page waits for the payment. */
export function PayAsGuest({ topUp, cardPage, here }: Props) {
  if (topUp.payment?.__typename === 'StripePayment')
    return (
      <CardPayment topUp={topUp} payment={topUp.payment} onDone={() => location.replace(`${here}?paying`)} />
    )
  return (
    <Button href={cardPage ?? here} size="lg" className="justify-self-start">
      {m['topUp.payNow']({ amount: showMoney(topUp.amount) })}
    </Button>
  )
}
