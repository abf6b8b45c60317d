/** Text with a form of its own, so that a wrong one is refused before a verb sees it. */
export { CurrencyCodeScalar } from './currency-code.ts'
export { CursorScalar } from './cursor.ts'
export { DateScalar } from './date.ts'
export { IdempotencyKeyScalar } from './idempotency-key.ts'
export { LanguageTagScalar } from './language-tag.ts'
export { SequenceScalar } from './sequence.ts'
export { TimeZoneScalar } from './time-zone.ts'
export { UrlScalar } from './url.ts'
