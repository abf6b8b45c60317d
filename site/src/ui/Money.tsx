import { inMoney, type MoneyAmount, showMoney, type Unit } from './format/money.ts'

type Props = {
  amount: MoneyAmount
  unit?: Unit /** Shows a plus before what adds. */
  signed?: boolean
  className?: string
}

export function Money({ amount, unit = inMoney, signed = false, className }: Props) {
  const shown = showMoney(amount, unit)
  const plus = signed && BigInt(amount.minor) > 0n ? '+' : ''
  return (
    <span translate="no" className={`numeric whitespace-nowrap ${className ?? ''}`}>
      {plus + shown}
    </span>
  )
}
