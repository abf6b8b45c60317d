import { registerEnumType } from 'type-graphql'
import { aliasOf, shownName } from '../../accounts/index.ts'

export const ReviewNameStyle = {
  FIRST_NAME: 'FIRST_NAME',
  FIRST_NAME_AND_INITIAL: 'FIRST_NAME_AND_INITIAL',
  ALIAS: 'ALIAS',
} as const
export type ReviewNameStyle = (typeof ReviewNameStyle)[keyof typeof ReviewNameStyle]
registerEnumType(ReviewNameStyle, {
  name: 'ReviewNameStyle',
  description: 'Under which name everybody sees a review.',
  valuesConfig: {
    FIRST_NAME: { description: '“Theo”' },
    FIRST_NAME_AND_INITIAL: { description: '“Theo V.”' },
    ALIAS: { description: 'A name that the author makes up.' },
  },
})

/** In characters as people count them. */
export const LONGEST_ALIAS = 30

// Controls, separators of lines, and the marks that turn the direction of the text around them.
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
const UNSEEN = /[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu
const IS_ADDRESS = /@|\/\/|\bwww\.|\.(com|net|org|info|me|io)\b/i

/** An alias as it is stored; null for one that shows nothing, is too long, or is an address to be found by. */
export function aliasIn(typed: string): string | null {
  const alias = typed.toWellFormed().normalize('NFC').replace(UNFIT, ' ').replace(/\s+/g, ' ').trim()
  const isTooLong = [...alias].length > LONGEST_ALIAS
  return isTooLong || alias.replace(UNSEEN, '') === '' || IS_ADDRESS.test(alias) ? null : alias
}

/**
 * The author's name for everybody.
 * @rule the name on a review: as its author chose when writing it: a first name, a first name and an initial, or an alias.
 */
export function publicName(
  { nameStyle, alias }: { readonly nameStyle: ReviewNameStyle; readonly alias: string | null },
  fullName: string,
): string {
  if (nameStyle === 'ALIAS' && alias !== null) return alias
  return nameStyle === 'FIRST_NAME' ? shownName(fullName.split(' ')[0] ?? '') : aliasOf(fullName)
}
