import { m } from '../../messages/index.ts'
import { Sentence } from '../../messages/Sentence.ts'
import type { Unit } from '../../ui/format/money.ts'
import { Money } from '../../ui/Money.tsx'
import { lowestRate, type Rate } from './channels.ts'

/** The lowest price of a reader; nothing for who offers no channel. */
export function PriceFrom({ rates, unit }: { rates: readonly Rate[]; unit: Unit }) {
  const lowest = lowestRate(rates)
  if (!lowest) return null
  return (
    <Sentence
      words={price => m['readers.from']({ price })}
      part={<Money amount={lowest.perMinute} unit={unit} className="font-semibold text-ink" />}
    />
  )
}
