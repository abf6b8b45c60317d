import { Field, InterfaceType } from 'type-graphql'
import { Allow } from './policy.ts'

/**
 * An expected "no": a value in the schema, not an error. A transaction whose work answers one is rolled back.
 * `message` says what to do next, in words that may be shown as they are.
 */
@Allow('ANYONE')
@InterfaceType({
  description: 'An expected no. `message` says what to do next, in words that may be shown as they are.',
})
export abstract class Refusal {
  @Field(() => String)
  readonly message: string

  constructor(message: string) {
    this.message = message
  }
}
