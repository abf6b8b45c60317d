import { locale } from '../../messages/index.ts'

/** "English, Spanish and Quechua", in Spanish "inglés, español y quechua". */
export function showList(things: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(things)
}
