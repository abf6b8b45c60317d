import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { type MoneyAmount, showMoney, type Unit } from '../../ui/format/money.ts'
import { TopUp } from '../wallet/TopUp.tsx'

type Props = {
  /** What the wallet must hold. */
  least: MoneyAmount
  balance: MoneyAmount
  unit: Unit
  reader: string
  onBack(): void
  onReady(): void
}

/** The wallet is filled before the reader is rung, beside the request that waits for it. */
export function TopUpToBegin({ least, balance, unit, reader, onBack, onReady }: Props) {
  const shown = { required: showMoney(least, unit), balance: showMoney(balance, unit), reader }
  return (
    <div className="grid gap-4">
      <Alert tone="warn" title={m['start.topUp.title']()}>
        {m['start.topUp.text'](shown)}
      </Alert>
      <TopUp stay unit={unit} currency={least.currency} onSucceeded={onReady} />
      <Button variant="outline" onClick={onBack} className="justify-self-start">
        {m['start.back']()}
      </Button>
    </div>
  )
}
