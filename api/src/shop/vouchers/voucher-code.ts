import { randomInt } from 'node:crypto'

/** Without letters that are taken for others (Crockford): 20 of them are 100 bits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 20

export const newCode = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** In groups of four, as people read it. */
export const codeShown = (code: string): string => code.replace(/.{4}(?=.)/g, '$&-')

/** As somebody typed it; null: it is none. */
export function codeTyped(text: string): string | null {
  const code = text
    .slice(0, 100)
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return code.length === LENGTH && [...code].every(letter => LETTERS.includes(letter)) ? code : null
}
