import type { MoneyAmount } from '../../../ui/format/money.ts'

/** What a quote and an order come to. */
export type OrderParts = {
  goods: MoneyAmount
  discount: MoneyAmount
  shipping: MoneyAmount
  tax: MoneyAmount
  total: MoneyAmount
  refunded?: MoneyAmount
  isTaxIncluded: boolean
  isShipped: boolean
}

/** How much of an order the wallet pays, and what is left for the card. */
export function paidBy(
  total: MoneyAmount,
  balance: MoneyAmount,
): { fromWallet: MoneyAmount; byCard: MoneyAmount | null } {
  const [all, has] = [BigInt(total.minor), BigInt(balance.minor)]
  if (has >= all) return { fromWallet: total, byCard: null }
  const { currency } = total
  return { fromWallet: { minor: String(has), currency }, byCard: { minor: String(all - has), currency } }
}
