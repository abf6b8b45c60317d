import { m } from '../../messages/index.ts'
import type { Bound } from '../../ui/bound.ts'
import { Field } from '../../ui/Field.tsx'
import { signOf } from '../../ui/format/money.ts'

/** What somebody types themselves. Shown by the choice before it, so that it is there without script and before it. */
export function OtherAmount({ currency, field }: { currency: string; field: Bound }) {
  return (
    <Field
      label={m['topUp.amountIn']({ currency })}
      inputMode="decimal"
      autoComplete="off"
      prefix={signOf(currency)}
      className="hidden [fieldset:has(input[value=other]:checked)+&]:grid"
      {...field}
    />
  )
}
