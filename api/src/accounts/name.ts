/** What people are called who gave no name, or one with nothing to be seen in it. */
const NAMELESS = 'Somebody'
const MOST_GRAPHEMES = 80
const MOST_CHARACTERS = 320

// Controls, line and paragraph separators, and the marks that turn the direction of text around them
// (https://www.unicode.org/reports/tr9/): a name with one of them rearranges the sentence it stands in.
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
/** Characters that show nothing: a name made of them alone is blank. */
const UNSEEN = /[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A person's name as we store it: one line, without control characters, at most 80 graphemes; "" when nothing is left. */
export function normaliseName(name: string): string {
  const line = name.toWellFormed().normalize('NFC').replace(UNFIT, ' ').replace(/\s+/g, ' ').trim()
  const cut = firstGraphemes(line, MOST_GRAPHEMES).trim()
  return cut.replace(UNSEEN, '') === '' ? '' : cut
}

/** A mail address as we store it: whatever the provider sends, it is text that can be stored. */
export const normaliseEmail = (email: string): string => email.toWellFormed().replace(UNFIT, '').trim()

/** How a person is called where people who know them read it. */
export const shownName = (name: string): string => name || NAMELESS

/** How a person is called in public: the first name, and the first letter of the last: "Theo V." */
export function aliasOf(name: string): string {
  const [first, ...rest] = name.split(' ')
  const last = rest.at(-1)
  if (!first) return NAMELESS
  return last ? `${first} ${firstGraphemes(last, 1)}.` : first
}

function firstGraphemes(text: string, most: number): string {
  let cut = ''
  let left = most
  for (const { segment } of graphemes.segment(text)) {
    if (left-- === 0 || cut.length + segment.length > MOST_CHARACTERS) break
    cut += segment
  }
  return cut
}
