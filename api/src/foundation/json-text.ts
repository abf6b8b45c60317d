/** Printable ASCII but for the quote and the backslash. */
const NOTHING_TO_ESCAPE = /^[ !#-[\]-~]*$/

/** As JSON.stringify has it. A text with nothing to escape, as most are, is quoted in a fraction of the time. */
export const jsonText = (value: unknown): string =>
  typeof value === 'string' && NOTHING_TO_ESCAPE.test(value) ? `"${value}"` : JSON.stringify(value)
