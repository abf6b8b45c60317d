import { Field, InterfaceType } from 'type-graphql'
import { Allow } from './policy.ts'

/**
 * An expected "no": a value in the schema, not an error. A transaction whose work returns one is rolled back.
 * `message` is a sentence for people about what to do next.
 */
@Allow('ANYONE')
@InterfaceType({
  description: 'An expected no. `message` is a sentence for people about what to do next.',
})
export abstract class Refusal {
  @Field(() => String, {
    description: 'The reason for programs, e.g. "INSUFFICIENT_FUNDS"; a new reason may appear at any time.',
  })
  readonly code: string

  @Field(() => String, { description: 'What to do next, in words that may be shown as they are.' })
  readonly message: string

  /** `code` where a type has more than one reason; else it is the type's name. */
  constructor(message: string, code?: string) {
    this.message = message
    this.code = code ?? codeNamed(new.target.name)
  }
}

const codeNamed = (type: string): string => type.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()
