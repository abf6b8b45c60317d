import { getLocale, overwriteGetLocale } from '../../.messages/runtime.js'

export { m } from '../../.messages/messages.js'

export const languages = ['en', 'es'] as const
export type Language = (typeof languages)[number]

/** How a language writes numbers, dates and amounts. Spanish as in the United States: the same signs and the same clock. */
const locales = { en: 'en-US', es: 'es-US' } as const

/** The language of a tag such as "es-MX"; null when it is none of ours. */
export const languageIn = (tag: string): Language | null =>
  languages.find(language => language === tag.trim().slice(0, 2).toLowerCase()) ?? null

// In a browser the page says it; on the server each request does, see server-language.ts.
if (typeof document !== 'undefined')
  overwriteGetLocale(() => languageIn(document.documentElement.lang) ?? 'en')

/** The language of the page. */
export const language = (): Language => getLocale()

/** The same as a tag for `Intl` and the `lang` attribute, e.g. "en-US". */
export const locale = (): string => locales[getLocale()]
