import type { CreditPackagePartsFragment, TopUpInput } from '../../graphql/generated.ts'
import type { MoneyAmount } from '../../ui/format/money.ts'
import { type AmountValues, amountOf } from './amount.ts'

/** What is asked for: a package as it was seen, or an amount. */
export type Chosen = Pick<TopUpInput, 'package'> & { amount: MoneyAmount }

/** What a form of packages has: the id of one, or `other` and what was typed; null while it is neither. */
export function chosenOf(
  { amount, typed }: AmountValues,
  packages: CreditPackagePartsFragment[],
  currency: string,
): Chosen | null {
  if (amount === 'other') {
    const other = amountOf({ amount, typed }, currency)
    return other && { amount: other }
  }
  const found = packages.find(({ id }) => id === amount)
  return found ? { amount: found.price, package: { creditPackageId: found.id, bonus: found.bonus } } : null
}
