import { m } from '../../messages/index.ts'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { Field } from '../../ui/Field.tsx'
import { howToWrite } from '../../ui/format/amount.ts'
import { type MoneyAmount, showMoney, signOf, type Unit } from '../../ui/format/money.ts'
import { useFields } from '../forms/use-fields.ts'
import { type AmountValues, amountOf } from './amount.ts'

/** One of the suggested amounts (minor units), or what somebody types; `amount` is null while that is no amount. */
export function useAmount(suggested: string[], currency: string, first = suggested[1]) {
  const { form, field } = useFields<AmountValues>({ initial: { amount: first ?? 'other', typed: '' } })
  const { amount: chosen, typed } = form.watch()
  const amount = amountOf({ amount: chosen, typed }, currency)
  return { amount, form, choice: { field } }
}

type Props = {
  legend: string
  suggested: string[]
  currency: string
  unit: Unit
  choice: ReturnType<typeof useAmount>['choice']
  columns?: string
  /** How an amount is written is said at the example of this one, in minor units. */
  example: string
  /** What is shown when no amount was chosen, where none is chosen from the start. */
  missing?: string
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
        columns={columns ?? 'grid-cols-2'}
        choices={[
          ...suggested.map(minor => cardOf({ minor, currency }, unit)),
          { value: 'other', title: m['topUp.other']() },
        ]}
        field={field('amount', { required: missing })}
      />
      {/* Shown by the choice before it, so that it is there without script and before it. */}
      <Field
        label={m['topUp.amountIn']({ currency })}
        inputMode="decimal"
        autoComplete="off"
        prefix={signOf(currency)}
        className="hidden [fieldset:has(input[value=other]:checked)+&]:grid"
        {...field('typed', {
          validate: (typed, { amount }) =>
            amountOf({ amount, typed }, currency) !== null || howToWrite({ minor: example, currency }),
        })}
      />
    </>
  )
}

function cardOf(amount: MoneyAmount, unit: Unit) {
  const money = showMoney(amount).replace(/\.00$/, '')
  return unit.kind === 'CREDITS'
    ? {
        value: amount.minor,
        title: showMoney(amount, unit),
        detail: money,
      }
    : { value: amount.minor, title: money }
}
