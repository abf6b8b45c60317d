/** Longest search that is looked at, in characters. */
export const LONGEST_SEARCH = 100

/** Words of a search that are looked for; further ones are left out. */
const MOST_WORDS = 8

/** Words that say nothing about a reader, in the languages of the site. */
const IDLE = new Set(
  'a an and at by for from i in is me my of on or reader readers reading readings the to who with al con de del el en la las lectora lector lectores lectura lecturas los mi o para por que quien sobre un una y'.split(
    ' ',
  ),
)

/** Text as it is compared: small letters, without accents. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '')

/** The words of a text as they are compared, each once. */
export const wordsOf = (text: string): string[] => [...new Set(folded(text).match(/[\p{L}\p{N}]+/gu) ?? [])]

/** What a search looks for: its words without those that say nothing, unless there are no others. */
export function wordsSought(search: string): string[] {
  const words = wordsOf(search.slice(0, LONGEST_SEARCH))
  const telling = words.filter(word => !IDLE.has(word))
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS)
}
