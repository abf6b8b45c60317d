import { textScalar } from './text-scalar.ts'

const THREE_LETTERS = /^[A-Z]{3}$/

export const CurrencyCodeScalar = textScalar({
  name: 'CurrencyCode',
  description: 'A currency by its ISO 4217 code, e.g. "USD".',
  specifiedByURL: 'https://www.iso.org/iso-4217-currency-codes.html',
  advice: 'A currency is its ISO 4217 code in capital letters, such as "USD".',
  read: text => (THREE_LETTERS.test(text) ? text : null),
})
