import { Ctx, Field, InterfaceType } from 'type-graphql'
import type { Language } from '../messages.ts'
import type { Words } from '../words.ts'
import { Allow } from './policy.ts'

/**
 * An expected "no": a value in the schema, not an error. A transaction whose work returns one is rolled back.
 * Its words say what to do next. They are made a sentence where it is known who reads it.
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

  readonly words: Words

  /** `code` where a type has more than one reason; else it is the type's name. */
  constructor(words: Words, code?: string) {
    this.words = words
    this.code = code ?? codeNamed(new.target.name)
  }

  @Field(() => String, {
    description: 'What to do next, in words that may be shown as they are.',
  })
  message(@Ctx() { language }: { language: Language }): string {
    return this.words.in(language)
  }
}

const codeNamed = (type: string): string => type.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()
