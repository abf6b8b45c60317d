import { m } from '../../messages/index.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Marks that change the direction of what follows them, and control characters: nobody's name needs them. */
const controls = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu
/** What takes a place and shows nothing: spaces, joiners, fillers. */
const invisible = /[\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** A name as it may be shown: one line, no directional controls, and never blank. */
export function shownName(name: string, fallback: string = m['format.nameless']()): string {
  const shown = name.replace(controls, ' ').replace(/\s+/gu, ' ').trim()
  return shown.replace(invisible, '') === '' ? fallback : shown
}

/** The first word that begins with a letter or a figure, as people call each other; an emoji before it is no name. */
export function firstName(name: string): string {
  const words = shownName(name).split(' ')
  return words.find(isWord) ?? words[0] ?? ''
}

/** At most two, each a whole character as a person sees it. */
export function initials(name: string): string {
  const all = shownName(name).split(' ')
  const words = all.some(isWord) ? all.filter(isWord) : all.slice(0, 1)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return (cutTo(first, 1) + cutTo(last, 1)).toLocaleUpperCase('en')
}

/** The first so many characters as a person counts them: an emoji or a letter with its marks is never cut apart. */
export function cutTo(text: string, most: number): string {
  let cut = ''
  let count = 0
  for (const { segment } of graphemes.segment(text)) {
    if (count === most) break
    cut += segment
    count += 1
  }
  return cut
}

const isWord = (word: string) => /^[\p{L}\p{N}]/u.test(word)
