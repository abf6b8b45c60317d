import type { Horoscope } from '../../generated/payload-types.ts'

export type Sign = NonNullable<Horoscope['sign']>
/** In English and in Spanish. */
export type InBoth = readonly [en: string, es: string]
export type SignWords = Partial<Readonly<Record<Sign, readonly InBoth[]>>>
