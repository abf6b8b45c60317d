import { money } from '../foundation/contract/money-type.ts'
import { Words, type WordsValue, wordsFor } from '../foundation/words.ts'
import { FieldProblem } from './reader-profile.ts'

/** What the cms may refuse of the fields that readers edit. */
const problems = {
  'panel.problem.abilities': ['most', 'chosen'],
  'panel.problem.amountLeast': ['least'],
  'panel.problem.amountMost': ['most'],
  'panel.problem.attributeTwice': [],
  'panel.problem.attributeUnknown': [],
  'panel.problem.cents': [],
  'panel.problem.languageMissing': [],
  'panel.problem.languageTwice': [],
  'panel.problem.languageUnknown': ['code'],
  'panel.problem.languagesMost': ['most'],
  'panel.problem.missing': [],
  'panel.problem.styles': ['most', 'chosen'],
  'panel.problem.timeZone': [],
  'panel.problem.tooLong': ['most', 'length'],
  'panel.problem.tooShort': ['least', 'length'],
  'panel.problem.tools': ['most', 'chosen'],
} as const
wordsFor(problems)
const messageFor = wordsFor({ 'refusal.profileInvalid.field': [] })

interface Stated {
  readonly key: string
  readonly values: Readonly<Record<string, string | number | { readonly minor: number }>>
}

/** A problem as the cms states it to this service: a key and its values, amounts in minor units of the settlement currency. */
export function problemOf(
  { path, message }: { readonly path: string; readonly message: string },
  currency: string,
): FieldProblem {
  const stated = statedIn(message)
  if (!stated) return new FieldProblem(fieldOf(path), messageFor('refusal.profileInvalid.field'))
  const values = Object.entries(stated.values).map(([name, value]): [string, WordsValue] => [
    name,
    typeof value === 'object' ? money(BigInt(value.minor), currency) : value,
  ])
  return new FieldProblem(fieldOf(path), new Words(stated.key, Object.fromEntries(values)))
}

/** Null for what is none of ours, such as a sentence of Payload's own. */
function statedIn(message: string): Stated | null {
  if (!message.startsWith('{')) return null
  const stated = JSON.parse(message) as Stated
  return stated.key in problems ? stated : null
}

/** "rates.chat" there is "rates.CHAT" here, and "attributes" are "attributeIds"; a list's entry is its list. */
function fieldOf(path: string): string {
  if (path.startsWith('rates.')) return `rates.${path.slice(6).toUpperCase()}`
  const field = path.replace(/\.\d+$/, '')
  return field === 'attributes' ? 'attributeIds' : field
}
