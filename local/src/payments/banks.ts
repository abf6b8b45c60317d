import type { Standing } from './accounts.ts'

/** Test bank accounts and what the provider makes of who gives them: Stripe's own number first, three of ours. */
export type Bank = { number: string; becomes: Standing; says: string }

export const banks: readonly Bank[] = [
  { number: '000123456789', becomes: 'ready', says: 'Ready at once' },
  { number: '000333333335', becomes: 'checking', says: 'Checked first' },
  { number: '000444444440', becomes: 'restricted', says: 'Asks for an ID' },
  { number: '000222222227', becomes: 'rejected', says: 'Turned away' },
]

export function bankByNumber(number: string) {
  const digits = number.replace(/\D/g, '')
  return banks.find(bank => bank.number === digits)
}
