import { ObjectType } from 'type-graphql'
import { Allow } from '../contract/policy.ts'
import { Refusal } from '../contract/refusal.ts'

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The idempotency key was used before, for something else.' })
export class IdempotencyKeyReused extends Refusal {
  constructor() {
    super('This idempotency key was already used for something else: send a fresh one, such as a new UUID.')
  }
}
