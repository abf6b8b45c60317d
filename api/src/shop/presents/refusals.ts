import { createUnionType, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { wordsFor } from '../../foundation/words.ts'
import { Present, ReceivedPresent } from './present.ts'
import type { PresentState } from './present-row.ts'

const messageFor = wordsFor({ 'refusal.presentNotGiven': ['reason'], 'refusal.presentNotOpen': ['reason'] })

@Allow('CLIENT')
@ObjectType({
  implements: Refusal,
  description:
    'Why something cannot be given: GIVEN (it is on its way to a friend), OPENED (something of it was opened, or it was a present itself), USED or EXPIRED (the voucher).',
})
export class PresentNotGiven extends Refusal {
  constructor(reason: 'GIVEN' | 'OPENED' | 'USED' | 'EXPIRED') {
    super(messageFor('refusal.presentNotGiven', { reason }), reason)
  }
}

@Allow('CLIENT')
@ObjectType({
  implements: Refusal,
  description:
    'Why a present cannot be accepted or taken back: ACCEPTED (by somebody else), TAKEN_BACK, OWN (nobody accepts what they gave, or a reading with themselves).',
})
export class PresentNotOpen extends Refusal {
  constructor(reason: PresentState | 'OWN') {
    super(messageFor('refusal.presentNotOpen', { reason }), reason)
  }
}

export const GivePresentResult = createUnionType({
  name: 'GivePresentResult',
  description: 'The present, whose mail goes out on its day, or why it is not given.',
  types: () => [Present, PresentNotGiven, IdempotencyKeyReused] as const,
})
export const AcceptPresentResult = createUnionType({
  name: 'AcceptPresentResult',
  description: 'The present, which is the viewer’s now, or why it is not.',
  types: () => [ReceivedPresent, PresentNotOpen] as const,
})
export const TakePresentBackResult = createUnionType({
  name: 'TakePresentBackResult',
  description: 'The present, taken back, or why it is not.',
  types: () => [Present, PresentNotOpen] as const,
})
