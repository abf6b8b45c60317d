import type { PayloadRequest } from 'payload'
import type { Language, PanelKey, Values } from '../words.ts'
import { sentence } from '../words.ts'
import { digitsOf } from './amounts.ts'
import { ask, type Caller, callerOf } from './api.ts'
import type { TypedDocumentString } from './generated.ts'

const lengths = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** The desk of a member of staff: what they ask the api, in their own name, and how it reads in their language. */
export class Desk {
  readonly language: Language
  readonly #caller: Caller

  private constructor(caller: Caller, language: Language) {
    this.#caller = caller
    this.language = language
  }

  /** Null of whoever brings no session of the site, such as the break-glass account. */
  static of({ headers, i18n }: Pick<PayloadRequest, 'headers' | 'i18n'>): Desk | null {
    const language = i18n.language === 'es' ? 'es' : 'en'
    const caller = callerOf(headers)
    return caller && new Desk({ ...caller, language }, language)
  }

  /** Throws ApiFault. */
  ask<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data> {
    return ask(this.#caller, document, variables)
  }

  words(key: PanelKey, values: Values = {}): string {
    return sentence({ i18n: { language: this.language } }, key, values)
  }

  money({ minor, currency }: { minor: string; currency: string }): string {
    const format = new Intl.NumberFormat(this.language, { style: 'currency', currency })
    return format.format(Number(minor) / 10 ** digitsOf(currency))
  }

  number(value: number, options: Intl.NumberFormatOptions = {}): string {
    return new Intl.NumberFormat(this.language, options).format(value)
  }

  /** How long ago something was by the api's clock, which says what is now: "2 hours ago". */
  ago(at: string, now: string): string {
    const seconds = (Date.parse(at) - Date.parse(now)) / 1000
    const [unit, length] = lengths.find(([, each]) => Math.abs(seconds) >= each) ?? (['second', 1] as const)
    return new Intl.RelativeTimeFormat(this.language, { numeric: 'auto' }).format(
      Math.round(seconds / length),
      unit,
    )
  }

  /** In UTC, since the server does not know where the reader is. */
  moment(at: string): string {
    return new Intl.DateTimeFormat(this.language, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'UTC',
    }).format(new Date(at))
  }

  /** The same to the second. */
  second(at: string): string {
    return new Intl.DateTimeFormat(this.language, {
      dateStyle: 'medium',
      timeStyle: 'medium',
      timeZone: 'UTC',
    }).format(new Date(at))
  }

  country(code: string): string {
    return new Intl.DisplayNames(this.language, { type: 'region' }).of(code) ?? code
  }
}
