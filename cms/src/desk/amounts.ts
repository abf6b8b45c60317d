/** How many digits of a currency stand behind its point, e.g. 2 of USD. */
export const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** "12.5" of a currency with two digits is "1250" minor units; null of what is no amount. A comma may stand for the point. */
export function minorOf(text: string, digits: number): string | null {
  const [, whole = '', part = ''] = text.trim().match(/^(\d{1,12})(?:[.,](\d*))?$/) ?? []
  if (whole === '' || part.length > digits) return null
  return String(BigInt(whole + part.padEnd(digits, '0')))
}

/** "1250" minor units are "12.50" where somebody writes. */
export function majorOf(minor: string, digits: number): string {
  if (digits === 0) return minor
  const padded = minor.padStart(digits + 1, '0')
  return `${padded.slice(0, -digits)}.${padded.slice(-digits)}`
}
