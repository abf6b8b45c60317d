import type {
  AnswerDelivery,
  AnswerQuestionKind,
  SaveAnswerTemplateInput,
  TemplatePartsFragment,
} from '../../../graphql/generated.ts'
import { amountText, howToWrite, parseAmount } from '../../../ui/format/amount.ts'

/** A template as it stands in the form: all but the ticks is text. */
export type TemplateDraft = {
  name: string
  description: string
  delivery: AnswerDelivery
  price: string
  promisedMinutes: string
  isOffered: boolean
  questions: QuestionDraft[]
}

export type QuestionDraft = {
  prompt: string
  kind: AnswerQuestionKind
  /** One a line. */
  choices: string
  isRequired: boolean
}

export const newQuestion = (): QuestionDraft => ({ prompt: '', kind: 'TEXT', choices: '', isRequired: true })

export const draftOf = (template: TemplatePartsFragment | null, locale: string): TemplateDraft => ({
  name: template?.name ?? '',
  description: template?.description ?? '',
  delivery: template?.delivery ?? 'VIDEO',
  price: template ? amountText(template.price, locale) : '',
  promisedMinutes: String(template?.promisedMinutes ?? 1440),
  isOffered: template?.isOffered ?? true,
  questions: template
    ? template.questions.map(({ choices, ...question }) => ({ ...question, choices: choices.join('\n') }))
    : [newQuestion()],
})

/** What is wrong with a price as it was typed; the API and the house's limits have the last word. */
export function priceProblem(typed: string, locale: string, currency: string): string | undefined {
  const price = parseAmount(typed, currency, locale)
  return price && price.minor !== '0' ? undefined : howToWrite({ minor: '1500', currency }, locale)
}

/** What to send; null when the price is none. */
export function inputOf(
  { price: typed, promisedMinutes, questions, ...draft }: TemplateDraft,
  locale: string,
  currency: string,
): Omit<SaveAnswerTemplateInput, 'idempotencyKey' | 'answerTemplateId'> | null {
  const price = parseAmount(typed, currency, locale)
  if (!price) return null
  return {
    ...draft,
    price,
    promisedMinutes: Number(promisedMinutes),
    questions: questions.map(({ choices, ...question }) => ({
      ...question,
      choices: question.kind === 'CHOICE' ? linesOf(choices) : [],
    })),
  }
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
