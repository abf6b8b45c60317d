import { parseAmount } from '../../ui/format/amount.ts'
import type { MoneyAmount } from '../../ui/format/money.ts'

/** As the form has it: a suggested amount in minor units, or `other` and what was typed. */
export type AmountValues = { amount: string; typed: string }

/** Null while it is no amount. */
export function amountOf({ amount, typed }: AmountValues, currency: string): MoneyAmount | null {
  if (amount !== 'other') return /^\d{1,12}$/.test(amount) ? { minor: amount, currency } : null
  return parseAmount(typed, currency)
}
