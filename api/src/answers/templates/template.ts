import { type Question, type QuestionProblem, questionProblem } from './questions.ts'

/** How a reader delivers an answer. */
export type Delivery = 'TEXT' | 'AUDIO' | 'VIDEO'

/** What a reader offers: an answer of one kind, for a price, by a promised time. */
export interface TemplateRow {
  readonly id: string
  readonly readerId: string
  readonly profileId: string
  readonly name: string
  readonly description: string
  readonly price: bigint
  readonly currency: string
  readonly promisedMinutes: number
  readonly delivery: Delivery
  readonly questions: readonly Question[]
  /** Clients may ask by it now. */
  readonly isOffered: boolean
  readonly withdrawnAt: Date | null
}

export type TemplateContent = Pick<
  TemplateRow,
  'name' | 'description' | 'price' | 'promisedMinutes' | 'delivery' | 'questions' | 'isOffered'
>

/** @rule promised times of an answer: one of these, from an hour to a week. */
const PROMISED_MINUTES = [60, 180, 360, 720, 1440, 2880, 4320, 10_080] as const

/** @rule questions of an answer: at most ten. */
export const MOST_QUESTIONS = 10

/** @rule answers on offer: a reader has at most twenty kinds. */
export const MOST_TEMPLATES = 20

const NAME = { least: 3, most: 80 }
const MOST_DESCRIPTION = 600

export type TemplateProblem =
  | 'NAME'
  | 'DESCRIPTION'
  | 'PRICE'
  | 'PROMISED_MINUTES'
  | 'TOO_MANY_QUESTIONS'
  | QuestionProblem

export interface PriceLimits {
  readonly least: bigint
  readonly most: bigint
}

/**
 * What is wrong with a template first; null when it may be offered.
 * @rule what may be offered as an answer: a name of 3 to 80 characters, a description of at most 600, a price within the policy's, one of the promised times, and questions that can be asked.
 */
export function templateProblem(
  { name, description, price, promisedMinutes, questions }: Omit<TemplateContent, 'delivery' | 'isOffered'>,
  { least, most }: PriceLimits,
): TemplateProblem | null {
  if (name.length < NAME.least || name.length > NAME.most) return 'NAME'
  if (description.length > MOST_DESCRIPTION) return 'DESCRIPTION'
  if (price < least || price > most) return 'PRICE'
  if (!PROMISED_MINUTES.some(each => each === promisedMinutes)) return 'PROMISED_MINUTES'
  if (questions.length > MOST_QUESTIONS) return 'TOO_MANY_QUESTIONS'
  return questions.map(questionProblem).find(problem => problem !== null) ?? null
}
