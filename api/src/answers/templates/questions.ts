/** What a reader asks a client before they answer. */
export interface Question {
  readonly prompt: string
  readonly kind: QuestionKind
  /** Of a CHOICE; empty for any other. */
  readonly choices: readonly string[]
  readonly isRequired: boolean
}

export type QuestionKind = 'TEXT' | 'CHOICE' | 'DATE' | 'NUMBER'
export type QuestionProblem = 'PROMPT' | 'CHOICES'
export type ReplyProblem = 'MISSING' | 'TOO_LONG' | 'NO_CHOICE' | 'NO_DATE' | 'NO_NUMBER'

const PROMPT = { least: 3, most: 200 }
const CHOICES = { least: 2, most: 12, longest: 80 }
const LONGEST_REPLY = 2000

/** @rule what may be asked before an answer: 3 to 200 characters; a choice has 2 to 12 different ones of at most 80 characters, and no other kind has any. */
export function questionProblem({ prompt, kind, choices }: Question): QuestionProblem | null {
  if (prompt.length < PROMPT.least || prompt.length > PROMPT.most) return 'PROMPT'
  if (kind !== 'CHOICE') return choices.length === 0 ? null : 'CHOICES'
  if (choices.length < CHOICES.least || choices.length > CHOICES.most) return 'CHOICES'
  if (new Set(choices).size < choices.length) return 'CHOICES'
  return choices.every(each => each.length >= 1 && each.length <= CHOICES.longest) ? null : 'CHOICES'
}

/**
 * What is wrong with a reply; null when it fits its question.
 * @rule what a client may reply: at most 2000 characters, one of the choices, a day that exists (YYYY-MM-DD), or a number, as the question asks; nothing, where it is not required.
 */
export function replyProblem({ kind, choices, isRequired }: Question, reply: string): ReplyProblem | null {
  if (reply === '') return isRequired ? 'MISSING' : null
  if (reply.length > LONGEST_REPLY) return 'TOO_LONG'
  if (kind === 'CHOICE') return choices.includes(reply) ? null : 'NO_CHOICE'
  if (kind === 'DATE') return isDay(reply) ? null : 'NO_DATE'
  if (kind === 'NUMBER') return NUMBER.test(reply) ? null : 'NO_NUMBER'
  return null
}

const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** A question as it was typed, without blanks around its words. */
export const tidied = ({ prompt, kind, choices, isRequired }: Question): Question => ({
  prompt: prompt.trim(),
  kind,
  choices: choices.map(each => each.trim()),
  isRequired,
})
