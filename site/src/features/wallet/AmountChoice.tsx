import { m } from '../../messages/index.ts'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { howToWrite } from '../../ui/format/amount.ts'
import { type MoneyAmount, showMoney, type Unit } from '../../ui/format/money.ts'
import { useFields } from '../forms/use-fields.ts'
import { type AmountValues, amountOf } from './amount.ts'
import { OtherAmount } from './OtherAmount.tsx'

/** One of the suggested amounts, none of them chosen from the start, or what somebody types; `amount` is null while that is no amount. */
export function useAmount(currency: string) {
  const { form, field } = useFields<AmountValues>({ initial: { amount: '', typed: '' } })
  const { amount: chosen, typed } = form.watch()
  const amount = amountOf({ amount: chosen, typed }, currency)
  return { amount, form, choice: { field } }
}

type Props = {
  legend: string
  /** In minor units. */
  suggested: string[]
  currency: string
  unit: Unit
  choice: ReturnType<typeof useAmount>['choice']
  columns: string
  /** How an amount is written is said at the example of this one, in minor units. */
  example: string
  /** What is shown when no amount was chosen. */
  missing: string
}

export function AmountChoice({
  legend,
  suggested,
  currency,
  unit,
  choice,
  columns,
  example,
  missing,
}: Props) {
  const { field } = choice
  return (
    <>
      <ChoiceCards
        legend={legend}
        columns={columns}
        choices={[
          ...suggested.map(minor => ({ value: minor, ...titleOf({ minor, currency }, unit) })),
          { value: 'other', title: m['topUp.other']() },
        ]}
        field={field('amount', { required: missing })}
      />
      <OtherAmount
        currency={currency}
        field={field('typed', {
          validate: (typed, { amount }) =>
            amountOf({ amount, typed }, currency) !== null || howToWrite({ minor: example, currency }),
        })}
      />
    </>
  )
}

/** An amount as a card shows it: in credits with its money beside it, where the brand counts so. */
export function titleOf(amount: MoneyAmount, unit: Unit): { title: string; detail?: string } {
  const money = showMoney(amount).replace(/\.00$/, '')
  return unit.kind === 'CREDITS' ? { title: showMoney(amount, unit), detail: money } : { title: money }
}
