import type { PanelKey } from '../words.ts'
import { commonPasswords } from './common-passwords.ts'

/** NIST SP 800-63B: length, and no password that is known, with no rule about kinds of characters. */
const leastPasswordLength = 12
/** Enough for any phrase; more is only work for the server. */
const mostPasswordLength = 256

/** Words of this house and what people put around them. */
const contextWords = ['soulseer', 'auralumic', 'payload', 'admin', 'staff', 'reader', 'password', 'welcome']

type Problem = { readonly key: PanelKey; readonly values?: Readonly<Record<string, number>> }

/**
 * Why a password is refused; undefined when it is not. `own` are the account's name and address.
 * https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver
 */
export function passwordProblem(password: string, own: readonly string[] = []): Problem | undefined {
  const length = [...password.normalize('NFKC')].length
  if (length < leastPasswordLength)
    return { key: 'panel.problem.passwordShort', values: { least: leastPasswordLength } }
  if (length > mostPasswordLength)
    return { key: 'panel.problem.passwordLong', values: { most: mostPasswordLength } }
  const plain = plainOf(password)
  const word = wordIn(plain)
  if (commonPasswords.has(plain) || commonPasswords.has(word)) return { key: 'panel.problem.passwordKnown' }
  if (repeats(plain) || repeats(word) || isSequence(plain)) return { key: 'panel.problem.passwordSimple' }
  const words = [...contextWords, ...own.flatMap(wordsOf)].sort((a, b) => b.length - a.length)
  const rest = words.reduce((left, each) => left.replaceAll(each, ''), word)
  if (rest.length < Math.min(5, word.length)) return { key: 'panel.problem.passwordName' }
  return undefined
}

/** In small letters and digits alone; one that has none is left as it is. */
function plainOf(password: string): string {
  const small = password.normalize('NFKC').toLowerCase()
  const plain = small.replace(/[@$!|]/g, sign => replacements[sign] ?? sign).replace(/[^\p{L}\p{N}]/gu, '')
  return plain || small
}

const replacements: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '!': '',
  '|': '',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
}

/** What is left when digits around a word are taken away, and those within it read as letters: "p4ssw0rd2026" is "password". */
function wordIn(plain: string): string {
  const word = plain.replace(/^\d+|\d+$/g, '').replace(/[01345]/g, digit => replacements[digit] ?? digit)
  return word.length >= 4 ? word : plain
}

const wordsOf = (own: string): string[] =>
  own
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length >= 4)

/** A short part said again and again, or hardly any different characters. */
function repeats(text: string): boolean {
  const characters = [...text]
  if (new Set(characters).size < 4) return true
  return [1, 2, 3, 4, 5, 6].some(
    period =>
      period <= characters.length / 2 &&
      characters.every((each, at) => at < period || each === characters[at - period]),
  )
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789012345678901234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
]

/** The alphabet, digits or rows of a keyboard, in either direction. */
function isSequence(text: string): boolean {
  const backwards = [...text].reverse().join('')
  return rows.some(row => (row + row).includes(text) || (row + row).includes(backwards))
}
