import { ObjectType } from 'type-graphql'
import { Allow } from '../contract/policy.ts'
import { Refusal } from '../contract/refusal.ts'
import { wordsFor } from '../words.ts'

const messageFor = wordsFor({
  'refusal.idempotencyKeyReused': [],
})

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The idempotency key was used before, for something else.' })
export class IdempotencyKeyReused extends Refusal {
  constructor() {
    super(messageFor('refusal.idempotencyKeyReused'))
  }
}
