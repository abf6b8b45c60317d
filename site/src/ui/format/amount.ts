import { m } from '../../messages/index.ts'
import { numberFormat } from './formatters.ts'
import { decimalOf, type MoneyAmount, minorDigits } from './money.ts'

/** Where a page cannot know better, amounts are written as the pages themselves write them. */
const pageLocale = 'en-US'
const mostDigits = 12

/** The locale of this browser; on the server, and where the browser names none that Intl knows, that of our pages. */
export function viewerLocale(): string {
  const locale = typeof navigator === 'undefined' ? undefined : navigator.language
  try {
    return locale && Intl.NumberFormat.supportedLocalesOf(locale).length > 0 ? locale : pageLocale
  } catch {
    return pageLocale
  }
}

/**
 * What a person typed as an amount of this currency, read by the rules of their locale: "1.250,50" is 1250.50 in German.
 * Null when it is no amount: another currency's sign, a group of figures that is too short, too many decimals, a minus.
 * A single mark with one or two figures behind it is a decimal mark in every locale, because no group is that short.
 */
export function parseAmount(typed: string, currency: string, locale = viewerLocale()): MoneyAmount | null {
  if (typed.trim() === '') return null
  const number = withoutSign(inAscii(plain(typed).trim(), locale), signsOf(currency, locale))
  if (number === null) return null
  const digits = minorDigits(currency)
  // Some locales group money otherwise than numbers: "1.000,00" and "1 000" in Austria.
  const written = [{}, { style: 'currency', currency } as const].map(style =>
    split(number, marksOf(locale, style), digits),
  )
  const match = written.find(each => each !== null) ?? inPlainDecimals(number, digits)
  return match && { minor: BigInt(match.whole + match.part).toString(), currency }
}

/** How an amount stands in a field: without its sign, as somebody of this locale would type it. */
export function amountText(amount: MoneyAmount, locale = viewerLocale()): string {
  const digits = minorDigits(amount.currency)
  const format = numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  })
  return format.format(decimalOf(amount) as `${number}`)
}

interface Marks {
  decimal: string
  group: string
  /** A whole number as this locale groups it, in ASCII figures. */
  grouped(figures: string): string
}

function marksOf(locale: string, style: Intl.NumberFormatOptions): Marks {
  const format = numberFormat(locale, { ...style, useGrouping: 'always', minimumFractionDigits: 1 })
  const parts = format.formatToParts(12_345_678.5)
  const markOf = (type: string, otherwise: string) =>
    plain(parts.find(part => part.type === type)?.value ?? otherwise)
  const whole = numberFormat(locale, { ...style, useGrouping: 'always', maximumFractionDigits: 0 })
  return {
    decimal: markOf('decimal', '.'),
    group: markOf('group', ','),
    grouped: figures =>
      inAscii(
        whole
          .formatToParts(BigInt(figures))
          .filter(({ type }) => type === 'integer' || type === 'group')
          .map(({ value }) => plain(value))
          .join(''),
        locale,
      ),
  }
}

/** The locale's own figures as ASCII ones. */
function inAscii(text: string, locale: string): string {
  const own = [...numberFormat(locale, { useGrouping: false }).format(9_876_543_210)].reverse()
  return [...text].map(each => (own.includes(each) ? String(own.indexOf(each)) : each)).join('')
}

/** Directional marks say nothing of an amount; every kind of space and of apostrophe is one. */
function plain(text: string): string {
  return text
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s/gu, ' ')
    .replace(/[’‘]/g, "'")
}

/** The signs of this very currency: "$", "USD", and what the locale calls it to tell it from others of that sign. */
function signsOf(currency: string, locale: string): string[] {
  const displays = ['symbol', 'narrowSymbol', 'code'] as const
  return [pageLocale, locale].flatMap(each =>
    displays.map(currencyDisplay =>
      plain(
        numberFormat(each, { style: 'currency', currency, currencyDisplay })
          .formatToParts(1)
          .find(({ type }) => type === 'currency')?.value ?? currency,
      ),
    ),
  )
}

/** Null when something else than one of these signs stands before or behind the figures. */
function withoutSign(text: string, signs: string[]): string | null {
  const match = /^([^\d.,٫]*?)\s*([\d.,٫](?:.*\d)?)\s*(\D*)$/u.exec(text)
  if (!match) return null
  const [, before = '', number = '', behind = ''] = match
  const signsFound = [before, behind].map(each => each.trim()).filter(each => each !== '')
  const isOurs = (sign: string) => signs.some(each => each.toLowerCase() === sign.toLowerCase())
  return signsFound.length <= 1 && signsFound.every(isOurs) ? number : null
}

/** What to say of a text that is no amount, at the example of one that is. */
export function howToWrite(example: MoneyAmount, locale = viewerLocale()): string {
  return m['format.amountHint']({ currency: example.currency, example: amountText(example, locale) })
}

interface Written {
  whole: string
  part: string
}

function split(text: string, marks: Marks, digits: number): Written | null {
  const [whole = '', part = '', ...more] = text.split(marks.decimal)
  const figures = whole.replaceAll(marks.group, '')
  if (more.length > 0 || !isFigures(figures)) return null
  if (whole !== figures && marks.grouped(figures) !== whole) return null
  return checked(figures, part, digits)
}

function inPlainDecimals(text: string, digits: number): Written | null {
  const [, whole, part] = /^(\d+)[.,](\d{1,2})$/.exec(text) ?? []
  return whole && part ? checked(whole, part, digits) : null
}

function checked(whole: string, part: string, digits: number): Written | null {
  const fits = whole.length <= mostDigits && part.length <= digits && (part === '' || isFigures(part))
  return fits ? { whole, part: part.padEnd(digits, '0') } : null
}

const isFigures = (text: string) => /^\d+$/.test(text)
