import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'

export const LANGUAGES = ['en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

/** How a language writes amounts and lists. Spanish as in the United States, like the site (decision 60). */
export const LOCALES = { en: 'en-US', es: 'es-US' } as const satisfies Record<Language, string>

/** One file a language, seen from src and from dist alike. */
const FOLDER = join(import.meta.dirname, '../../../messages')

/** The messages of a part of the product: its keys, each with the names of its arguments. */
export type Arguments = Readonly<Record<string, readonly string[]>>

/** Formats a message in a language. The arguments of each key are checked by the compiler. */
export type FormatMessage<Known extends Arguments> = <Key extends keyof Known & string>(
  language: Language,
  key: Key,
  ...values: Known[Key] extends readonly [] ? [] : [Values<Known[Key]>]
) => string

type Values<Names extends readonly string[], Value = string | number> = {
  readonly [Name in Names[number]]: Value
}

/** Every message that a loaded module uses, with the names of its arguments. */
export const usedMessages = new Map<string, readonly string[]>()

export const messages = <const Known extends Arguments>(known: Known): FormatMessage<Known> => {
  for (const [key, names] of Object.entries(known)) usedMessages.set(key, names)
  return (language, key, ...[values]) => formatted(language, key, values)
}

export const formatted = (
  language: Language,
  key: string,
  values?: Readonly<Record<string, string | number>>,
): string => String(compiled(language, key).format(values))

/** The language of ours that an Accept-Language header wants most, by its weights; null when it wants none of them, or any. */
export function languageOf(accepted: string | null | undefined): Language | null {
  const wanted = (accepted ?? '').toLowerCase().split(',').map(choiceOf)
  const [most] = wanted.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  return most?.language ?? null
}

/** What is no language of ours has no weight. */
function choiceOf(part: string): { language: Language | null; weight: number } {
  const [range = '', ...parameters] = part.split(';').map(each => each.trim())
  const language = LANGUAGES.find(each => range === each || range.startsWith(`${each}-`))
  const stated = parameters.find(each => each.startsWith('q='))
  const weight = stated === undefined ? 1 : Number(stated.slice(2))
  return { language: language ?? null, weight: language || range === '*' ? weight : 0 }
}

const read = new Map<Language, Record<string, string>>()
const formats = new Map<string, IntlMessageFormat>()

function compiled(language: Language, key: string): IntlMessageFormat {
  const known = formats.get(`${language} ${key}`)
  if (known) return known
  const text = allMessages(language)[key]
  if (text === undefined) throw new Error(`messages/${language}.json has no "${key}"`)
  const format = new IntlMessageFormat(text, language)
  formats.set(`${language} ${key}`, format)
  return format
}

export function allMessages(language: Language): Record<string, string> {
  const known = read.get(language)
  if (known) return known
  const found = JSON.parse(readFileSync(join(FOLDER, `${language}.json`), 'utf8')) as Record<string, string>
  read.set(language, found)
  return found
}
