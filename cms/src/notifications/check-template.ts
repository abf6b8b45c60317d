import { IntlMessageFormat } from 'intl-messageformat'
import variables from './variables.json' with { type: 'json' }

/** What a template may say, by the type of notification: its variables, each with its kind. The api has the same table, and a test compares both. */
export const variablesOf = (type: string): Readonly<Record<string, string>> =>
  (variables as Record<string, Record<string, string>>)[type] ?? {}

export const types = Object.keys(variables)

/** Why a text is no template of a type; null when it is one. */
export type TemplateProblem =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unknown' | 'notCountable' | 'notFormatted'; readonly name: string }

type Part = ReturnType<IntlMessageFormat['getAst']>[number]

/** Parts of a message, by the numbers of its parser. */
const [TEXT, ARGUMENT, SELECT, PLURAL, POUND] = [0, 1, 5, 6, 7]

export function templateProblem(text: string, type: string): TemplateProblem | null {
  try {
    return partsProblem(read(text).getAst(), variablesOf(type))
  } catch {
    return { kind: 'unreadable' }
  }
}

const read = (text: string) => new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true })

function partsProblem(
  parts: readonly Part[],
  known: Readonly<Record<string, string>>,
): TemplateProblem | null {
  for (const part of parts) {
    if (part.type === TEXT || part.type === POUND || !('value' in part)) continue
    const name = String(part.value)
    const kind = known[name]
    if (kind === undefined) return { kind: 'unknown', name }
    if (part.type === PLURAL && kind !== 'count') return { kind: 'notCountable', name }
    // Amounts and times come ready for reading.
    if (part.type !== ARGUMENT && part.type !== SELECT && part.type !== PLURAL)
      return { kind: 'notFormatted', name }
    for (const option of 'options' in part ? Object.values(part.options) : []) {
      const within = partsProblem(option.value, known)
      if (within) return within
    }
  }
  return null
}

/** Samples of what is words; figures are the same for all. */
export type Samples = Readonly<Record<'person' | 'time' | 'duration' | 'decision', string>>

const FIGURES = { money: '$42.00', wallet: '$42.00', count: 3, choice: '' }

/** A template as somebody would read it; "" for one that cannot be read. */
export function withSamples(text: string, type: string, samples: Samples): string {
  if (templateProblem(text, type)) return ''
  const known: Record<string, string | number> = { ...FIGURES, ...samples }
  const values = Object.entries(variablesOf(type)).map(([name, kind]) => [name, known[kind] ?? name])
  return String(read(text).format(Object.fromEntries(values)))
}
