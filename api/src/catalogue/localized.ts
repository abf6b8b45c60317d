import { LANGUAGES, type Language } from '../foundation/messages.ts'

/** What staff wrote, in each language they wrote it in. */
export type Localized<Written = string> = Readonly<Partial<Record<Language, Written>>>

/** In the language of who reads it, else in the first one it was written in, English before the others; "" where it was in none. */
export const textIn = (language: Language, texts: Localized): string =>
  texts[language] || texts[LANGUAGES.find(each => texts[each]) ?? language] || ''
