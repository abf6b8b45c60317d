import type { Money } from '../../foundation/contract/money-type.ts'
import { LOCALES } from '../../foundation/messages.ts'
import { inWords } from '../../foundation/money.ts'
import type { Recipient } from './recipient.ts'
import { formatMessage } from './words.ts'

/** So many decimals of a credit are written; what has more of them stands as money, which is exact. */
const DECIMALS = 4
const SCALE = 10n ** BigInt(DECIMALS)

/** An amount as the recipient's wallet shows it: credits where their brand counts so, else money. */
export function walletAmount(
  amount: Money,
  { brand, language }: Pick<Recipient, 'brand' | 'language'>,
): string {
  const worth = brand.walletUnit === 'CREDITS' ? brand.creditWorth : null
  const locale = LOCALES[language]
  if (!worth || worth.currency !== amount.currency || worth.minor <= 0n) return inWords(amount, locale)
  if ((amount.minor * SCALE) % worth.minor !== 0n) return inWords(amount, locale)
  const digits = ((amount.minor * SCALE) / worth.minor).toString().padStart(DECIMALS + 1, '0')
  const decimal = `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}` as `${number}`
  const shown = new Intl.NumberFormat(locale, { maximumFractionDigits: DECIMALS }).format(decimal)
  return formatMessage(language, 'format.credits', { count: shown === '1' ? 1 : 2, shown })
}
