import { Extensions, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Question, QuestionKind } from './questions.ts'
import { type Delivery, MOST_QUESTIONS, type TemplateRow } from './template.ts'

export const DeliveryEnum = { TEXT: 'TEXT', AUDIO: 'AUDIO', VIDEO: 'VIDEO' } as const satisfies {
  [Each in Delivery]: Each
}
registerEnumType(DeliveryEnum, {
  name: 'AnswerDelivery',
  description: 'How a reader delivers an answer.',
  valuesConfig: {
    TEXT: { description: 'Written.' },
    AUDIO: { description: 'Spoken, in a recording.' },
    VIDEO: { description: 'Spoken, in a recording with picture.' },
  },
})

export const QuestionKindEnum = {
  TEXT: 'TEXT',
  CHOICE: 'CHOICE',
  DATE: 'DATE',
  NUMBER: 'NUMBER',
} as const satisfies {
  [Each in QuestionKind]: Each
}
registerEnumType(QuestionKindEnum, {
  name: 'AnswerQuestionKind',
  description: 'What a client replies to a question.',
  valuesConfig: {
    TEXT: { description: 'In their own words.' },
    CHOICE: { description: 'One of the choices.' },
    DATE: { description: 'A day, as YYYY-MM-DD.' },
    NUMBER: { description: 'A number.' },
  },
})

@Allow('ANYONE')
@ObjectType({ description: 'What a reader asks before they answer.', simpleResolvers: true })
class AnswerQuestion implements Question {
  @Field(() => String, { description: 'The question.' })
  prompt: string

  @Field(() => QuestionKindEnum, { description: 'What is replied to it.' })
  kind: QuestionKind

  @Extensions({ listSize: 12 })
  @Field(() => [String], { description: 'Of a CHOICE; empty for any other.' })
  choices: readonly string[]

  @Field(() => Boolean, { description: 'It cannot be left out.' })
  isRequired: boolean
}

@Allow('ANYONE')
@ObjectType({
  description: 'An answer that a reader offers: delivered later, for a price, by a promised time.',
  implements: Node,
  simpleResolvers: true,
})
export class AnswerTemplate {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: 'What it is called.' })
  name: string

  @Field(() => String, { description: 'What the client gets; may be empty.' })
  description: string

  @Field(() => MoneyType, { description: 'What it costs.' })
  price: Money

  @Field(() => Int, { description: 'Within how many minutes it is delivered; otherwise it costs nothing.' })
  promisedMinutes: number

  @Field(() => DeliveryEnum, { description: 'How it is delivered.' })
  delivery: Delivery

  @Extensions({ listSize: MOST_QUESTIONS })
  @Field(() => [AnswerQuestion], { description: 'What the client is asked.' })
  questions: readonly Question[]

  @Field(() => Boolean, { description: 'Clients may ask for it now.' })
  isOffered: boolean

  row: TemplateRow

  static of(row: TemplateRow): AnswerTemplate {
    const { id, name, description, price, currency, promisedMinutes, delivery, questions } = row
    return Object.assign(new AnswerTemplate(), {
      ...{ id, name, description, promisedMinutes, delivery, questions },
      price: money(price, currency),
      isOffered: row.isOffered && row.withdrawnAt === null,
      row,
    })
  }
}
