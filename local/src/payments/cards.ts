/** Test cards: Stripe's own numbers and what happens to them, plus one whose bank never answers. */
export type CardFate = 'succeeds' | 'declined' | 'insufficient_funds' | 'authenticates' | 'never_answers'

export type Card = { number: string; method: string; fate: CardFate; says: string }

export const cards: readonly Card[] = [
  { number: '4242424242424242', method: 'pm_card_visa', fate: 'succeeds', says: 'Pays at once' },
  {
    number: '4000000000000002',
    method: 'pm_card_chargeDeclined',
    fate: 'declined',
    says: 'The bank declines',
  },
  {
    number: '4000000000009995',
    method: 'pm_card_chargeDeclinedInsufficientFunds',
    fate: 'insufficient_funds',
    says: 'Not enough money',
  },
  {
    number: '4000002500003155',
    method: 'pm_card_authenticationRequired',
    fate: 'authenticates',
    says: 'The bank asks first',
  },
  {
    number: '4000000000000408',
    method: 'pm_card_neverAnswers',
    fate: 'never_answers',
    says: 'The bank never answers',
  },
]

export function cardByNumber(number: string) {
  const digits = number.replace(/\D/g, '')
  return cards.find(card => card.number === digits)
}

export function cardByMethod(method: string) {
  return cards.find(card => card.method === method)
}
