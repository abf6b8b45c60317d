import { m } from '../../messages/index.ts'
import { Sentence } from '../../messages/Sentence.ts'
import type { MoneyAmount, Unit } from '../../ui/format/money.ts'
import { Money } from '../../ui/Money.tsx'

type Props = {
  price: MoneyAmount
  /** Without the reduction. */
  before: MoneyAmount | null
  unit: Unit
  /** Other variants cost more. */
  isFrom?: boolean
}

/** What something costs now and, where it is reduced, what it cost. */
export function ProductPrice({ price, before, unit, isFrom = false }: Props) {
  const amount = <Money amount={price} unit={unit} className="font-semibold text-ink" />
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <span>
        {isFrom ? <Sentence words={each => m['shop.from']({ price: each })} part={amount} /> : amount}
      </span>
      {before && (
        <s className="text-[0.9em] text-soft">
          <span className="sr-only">{m['shop.before']()} </span>
          <Money amount={before} unit={unit} />
        </s>
      )}
    </span>
  )
}
