import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { type MoneyAmount, showMoney, type Unit } from '../../ui/format/money.ts'
import { LazyTopUp } from '../wallet/LazyTopUp.tsx'

type Props = {
  price: MoneyAmount
  balance: MoneyAmount
  unit: Unit
  onBack(): void
  onReady(): void
}

/** The wallet is filled before the time is asked for, beside the request that waits for it. */
export function TopUpToBook({ price, balance, unit, onBack, onReady }: Props) {
  return (
    <div className="grid gap-4">
      <Alert tone="warn" title={m['book.topUp.title']()}>
        {m['book.topUp.text']({ required: showMoney(price, unit), balance: showMoney(balance, unit) })}
      </Alert>
      <LazyTopUp stay unit={unit} currency={price.currency} onSucceeded={onReady} />
      <Button variant="outline" onClick={onBack} className="justify-self-start">
        {m['start.back']()}
      </Button>
    </div>
  )
}
