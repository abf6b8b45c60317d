import { locale, m } from '../../messages/index.ts'

/** 2 → "2nd", in Spanish "2.º". */
export function showOrdinal(place: number): string {
  const ending = new Intl.PluralRules(locale(), { type: 'ordinal' }).select(place)
  return m['format.ordinal']({ ending, place })
}
