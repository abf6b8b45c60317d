/** What a provider puts before its secrets, which is no secret. */
const PREFIX = /^(whsec|sk_live|sk_test|rk_live|pk_live)_/
const DEFAULTS = /^(secret|password|changeme|change-me|default|test|example|soulseer|placeholder)/i
const LEAST_LENGTH = 24
/** Bits that a guesser needs for each character of the least length: hexadecimal digits have some 3.4 in so short a text. */
const LEAST_BITS_A_CHARACTER = 2.7

/**
 * Why a secret is too weak for production, as the rest of a sentence that begins with its name; null when it is not.
 * Randomness cannot be seen; repetition, runs such as "abcdef" and few different characters can.
 */
export function weaknessOf(secret: string, { least = LEAST_LENGTH }: { least?: number } = {}): string | null {
  const text = secret.replace(PREFIX, '')
  if (DEFAULTS.test(text)) return 'looks like a default: generate a random one (openssl rand -base64 32)'
  if (text.length < least) return `is too short for production: use at least ${least} random characters`
  if (bitsIn(withoutRepetition(text)) < least * LEAST_BITS_A_CHARACTER)
    return 'can be guessed: it repeats itself or has few different characters (openssl rand -base64 32 makes a good one)'
  return null
}

/** Shannon's measure of the characters, of which those that only go on in a run ("abcd", "4321", "aaaa") count for nothing. */
function bitsIn(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bitsEach = 0
  for (const count of counts.values()) bitsEach -= (count / text.length) * Math.log2(count / text.length)
  return bitsEach * (text.length - charactersInRuns(text))
}

function charactersInRuns(text: string): number {
  const stepAt = (at: number) => text.charCodeAt(at) - text.charCodeAt(at - 1)
  let inRuns = 0
  for (let at = 2; at < text.length; at++)
    if (Math.abs(stepAt(at)) <= 1 && stepAt(at) === stepAt(at - 1)) inRuns++
  return inRuns
}

/** The part of a text that it repeats: "abcabcab" is "abc". */
function withoutRepetition(text: string): string {
  for (let period = 1; period <= text.length / 2; period++)
    if (text.startsWith(text.slice(period))) return text.slice(0, period)
  return text
}
