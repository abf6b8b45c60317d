import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'

/** @rule how long a code that was sent to a telephone can be used: ten minutes. */
export const CODE_MINUTES = 10
/** @rule how often a code may be mistyped: five times; then another has to be sent. */
export const MOST_TRIES = 5

const DIGITS = 6
const NUMBER = /^\+[1-9]\d{6,14}$/
const PUNCTUATION = /[\s().\-/\u2010-\u2015\u00a0\u200e\u200f]/g

/** A number as it is stored, E.164, of one as people write it: with its country's code, and signs between the digits. Null for what is none. */
export function numberIn(typed: string): string | null {
  const number = typed.replace(PUNCTUATION, '').replace(/^00/, '+')
  return NUMBER.test(number) ? number : null
}

/** Six digits that nobody can foresee. */
export const newCode = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0')

/** What is stored of a code: of no use without our secret, for another person or for another number. */
export const digestOfCode = (
  secret: string,
  { personId, number, code }: { readonly personId: string; readonly number: string; readonly code: string },
): string => signed(secret, `phone-code\n${personId}\n${number}\n${code}`)

/** What stands for a number where it is counted: nobody reads the number from it. */
export const digestOfNumber = (secret: string, number: string): string => signed(secret, `phone\n${number}`)

const signed = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url')

/** Compares digests in the same time whatever they are. */
export const isSameDigest = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
