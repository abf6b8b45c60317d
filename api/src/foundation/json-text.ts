/** JSON in ASCII alone, letters of other alphabets escaped: as many bytes as it has characters, so it can be sent as it is. */
export type AsciiJson = string & { readonly [ASCII]: true }
declare const ASCII: unique symbol

/** Printable ASCII but for the quote and the backslash. */
const NOTHING_TO_ESCAPE = /^[ !#-[\]-~]*$/
const BEYOND_ASCII = /[\u0080-\uffff]/g

/** What JSON.parse reads as `value`. A text with nothing to escape, as most are, is quoted in a fraction of the time. */
export const jsonText = (value: unknown): AsciiJson =>
  (typeof value === 'string' && NOTHING_TO_ESCAPE.test(value)
    ? `"${value}"`
    : JSON.stringify(value).replace(BEYOND_ASCII, escaped)) as AsciiJson

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
