import { locale } from '../../messages/index.ts'

/** What the platform names though it is no country: unions, outlying places and codes for testing. */
const noCountries = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '))
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const byLocale = new Map<string, readonly { code: string; name: string }[]>()

/** Every country by its name in the language of the page, made once. */
export function countries(): readonly { code: string; name: string }[] {
  const known = byLocale.get(locale())
  if (known) return known
  const names = new Intl.DisplayNames([locale()], { type: 'region', fallback: 'none' })
  const all = letters
    .flatMap(first => letters.map(second => first + second))
    .flatMap(code => {
      const name = noCountries.has(code) || isOldCode(code) ? undefined : names.of(code)
      return name ? [{ code, name }] : []
    })
    .sort((one, other) => one.name.localeCompare(other.name, locale()))
  byLocale.set(locale(), all)
  return all
}

/** Codes that were given up stand for another one now: "DD" for "DE". */
const isOldCode = (code: string): boolean => new Intl.Locale(`und-${code}`).region !== code
