import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'

export const LANGUAGES = ['en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

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

type Values<Names extends readonly string[]> = { readonly [Name in Names[number]]: string | number }

export const messages =
  <const Known extends Arguments>(_known: Known): FormatMessage<Known> =>
  (language, key, ...[values]) =>
    String(compiled(language, key).format(values as Record<string, string | number> | undefined))

/** The first language of an Accept-Language header that we speak, else English. */
export function languageOf(accepted: string | null): Language {
  const tags = (accepted ?? '').split(',').map(part => part.trim().slice(0, 2).toLowerCase())
  return tags.map(tag => LANGUAGES.find(language => language === tag)).find(found => found) ?? 'en'
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
