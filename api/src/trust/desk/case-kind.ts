import { registerEnumType } from 'type-graphql'

export const CaseKind = {
  DISPUTE: 'DISPUTE',
  AUDIT: 'AUDIT',
  CHARGEBACK: 'CHARGEBACK',
  PAYMENT: 'PAYMENT',
} as const
export type CaseKind = keyof typeof CaseKind
registerEnumType(CaseKind, {
  name: 'CaseKind',
  description: 'What a case is about.',
  valuesConfig: {
    DISPUTE: { description: 'A client disputes a reading or an answer.' },
    AUDIT: { description: 'A nightly audit found that something does not hold.' },
    CHARGEBACK: { description: 'A card’s bank disputes a payment.' },
    PAYMENT: { description: 'Money from outside does not fit what was asked for, or cannot be paid out.' },
  },
})
