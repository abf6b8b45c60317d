import { createUnionType, Field, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { money } from '../../foundation/money.ts'
import { type Words, wordsFor } from '../../foundation/words.ts'
import { MOST_QUESTIONS, MOST_TEMPLATES, type PriceLimits, type TemplateProblem } from './template.ts'
import { AnswerTemplate } from './template-type.ts'

const messageFor = wordsFor({
  'refusal.answerTemplateInvalid.choices': [],
  'refusal.answerTemplateInvalid.description': [],
  'refusal.answerTemplateInvalid.name': [],
  'refusal.answerTemplateInvalid.price': ['least', 'most'],
  'refusal.answerTemplateInvalid.promisedMinutes': [],
  'refusal.answerTemplateInvalid.prompt': [],
  'refusal.answerTemplateInvalid.tooManyQuestions': ['most'],
  'refusal.tooManyTemplates': ['most'],
})

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'It cannot be offered like this; `code` and `field` say what to change.',
})
export class AnswerTemplateInvalid extends Refusal {
  @Field(() => String, { description: 'The field of the input that does not fit.' })
  readonly field: string

  constructor(problem: TemplateProblem, { least, most }: PriceLimits, currency: string) {
    const { words, field } = WORDS[problem](money(least, currency), money(most, currency))
    super(words, problem)
    this.field = field
  }
}

type Limit = ReturnType<typeof money>
const WORDS: Record<TemplateProblem, (least: Limit, most: Limit) => { words: Words; field: string }> = {
  NAME: () => ({ words: messageFor('refusal.answerTemplateInvalid.name'), field: 'name' }),
  DESCRIPTION: () => ({
    words: messageFor('refusal.answerTemplateInvalid.description'),
    field: 'description',
  }),
  PRICE: (least, most) => ({
    words: messageFor('refusal.answerTemplateInvalid.price', { least, most }),
    field: 'price',
  }),
  PROMISED_MINUTES: () => ({
    words: messageFor('refusal.answerTemplateInvalid.promisedMinutes'),
    field: 'promisedMinutes',
  }),
  TOO_MANY_QUESTIONS: () => ({
    words: messageFor('refusal.answerTemplateInvalid.tooManyQuestions', { most: MOST_QUESTIONS }),
    field: 'questions',
  }),
  PROMPT: () => ({ words: messageFor('refusal.answerTemplateInvalid.prompt'), field: 'questions' }),
  CHOICES: () => ({ words: messageFor('refusal.answerTemplateInvalid.choices'), field: 'questions' }),
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The reader offers as many answers as one may.' })
export class TooManyTemplates extends Refusal {
  constructor() {
    super(messageFor('refusal.tooManyTemplates', { most: MOST_TEMPLATES }))
  }
}

export const SaveAnswerTemplateResult = createUnionType({
  name: 'SaveAnswerTemplateResult',
  description: 'The template as it is now, or why it was not saved.',
  types: () => [AnswerTemplate, AnswerTemplateInvalid, TooManyTemplates, IdempotencyKeyReused] as const,
})
