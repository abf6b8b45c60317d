import { useState } from 'react'
import { m } from '../../messages/index.ts'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { Field } from '../../ui/Field.tsx'
import { howToWrite, parseAmount } from '../../ui/format/amount.ts'
import { type MoneyAmount, showMoney, type Unit } from '../../ui/format/money.ts'

type Choice = { chosen: string; typed: string; choose(value: string): void; type(text: string): void }

/** One of the suggested amounts (minor units), or what somebody types; `amount` is null while that is no amount. */
export function useAmount(suggested: string[], currency: string, first = suggested[1]) {
  const [chosen, choose] = useState(first ?? 'other')
  const [typed, type] = useState('')
  const amount: MoneyAmount | null =
    chosen === 'other' ? parseAmount(typed, currency) : { minor: chosen, currency }
  const choice: Choice = { chosen, typed, choose, type }
  return { amount, choice }
}

type Props = {
  legend: string
  name: string
  suggested: string[]
  currency: string
  unit: Unit
  choice: Choice
  columns?: string
  /** What was typed is no amount; how one is written is said, at the example of this one. */
  mistypedExample?: string
}

export function AmountChoice({
  legend,
  name,
  suggested,
  currency,
  unit,
  choice,
  columns,
  mistypedExample,
}: Props) {
  return (
    <>
      <ChoiceCards
        legend={legend}
        name={name}
        value={choice.chosen}
        onChange={choice.choose}
        columns={columns ?? 'grid-cols-2'}
        choices={[
          ...suggested.map(minor => cardOf({ minor, currency }, unit)),
          { value: 'other', title: m['topUp.other']() },
        ]}
      />
      {choice.chosen === 'other' && (
        <Field
          label={m['topUp.amountIn']({ currency })}
          inputMode="decimal"
          autoComplete="off"
          prefix={currency === 'USD' ? '$' : undefined}
          value={choice.typed}
          error={mistypedExample && howToWrite({ minor: mistypedExample, currency })}
          onChange={event => choice.type(event.target.value)}
        />
      )}
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
