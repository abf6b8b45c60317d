import { AsyncLocalStorage } from 'node:async_hooks'
import { overwriteGetLocale } from '../../.messages/runtime.js'
import { type Language, languageIn } from './index.ts'

const ofRequest = new AsyncLocalStorage<Language>()
overwriteGetLocale(() => ofRequest.getStore() ?? 'en')

/** Whatever `work` writes, now and later, is in this language. */
export const inLanguage = <Result>(language: Language, work: () => Result): Result =>
  ofRequest.run(language, work)

export interface LanguageWishes {
  /** The address's `lang`, as search engines and shared links use it. */
  readonly address: string | null
  /** What this visitor chose here before. */
  readonly cookie: string | undefined
  /** The browser's Accept-Language. */
  readonly accepted: string | null
}

/** By the address, then by choice, then by the browser; null when none of them wishes for one of ours. */
export function languageFor({ address, cookie, accepted }: LanguageWishes): Language | null {
  return languageIn(address ?? '') ?? languageIn(cookie ?? '') ?? firstOf(accepted ?? '')
}

/** The browser's languages by their weight, the first of ours. */
function firstOf(accepted: string): Language | null {
  const wished = accepted.split(',').map(part => {
    const [tag = '', ...parameters] = part.split(';')
    const weight = parameters
      .find(each => each.trim().startsWith('q='))
      ?.trim()
      .slice(2)
    return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 }
  })
  const sorted = wished.filter(each => each.weight > 0).sort((a, b) => b.weight - a.weight)
  return sorted.map(({ tag }) => languageIn(tag)).find(found => found !== null) ?? null
}
