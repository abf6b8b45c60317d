import { locale } from '../../messages/index.ts'

/** ISO 639-1. Their names come from the platform, so that a page in another language has them too. */
const codes =
  'af am ar as az be bg bn bo br bs ca co cs cy da de dv dz el en eo es et eu fa fi fil fj fo fr fy ga gd gl gn gu gv ha haw he hi hr ht hu hy id ig is it iu ja jv ka kk kl km kn ko ku ky la lb ln lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn oc om or pa pl ps pt qu rm ro ru rw sa sd se si sk sl sm sn so sq sr st su sv sw ta te tg th ti tk tn to tr tt ug uk ur uz vi wo xh yi yo yue zh zu'.split(
    ' ',
  )

interface Names {
  readonly of: Intl.DisplayNames
  readonly codes: ReadonlyMap<string, string>
}
const namesByLocale = new Map<string, Names>()
const shapeOfCode = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/

/** "es" → "Spanish". A code the platform does not know is shown as it is. */
export function nameOf(code: string): string {
  // Intl throws on what is no code at all, and an old record may hold anything.
  return (shapeOfCode.test(code) && names().of.of(code)) || code
}

/** "Spanish" or "es" → "es"; null when neither. */
export function codeOf(typed: string): string | null {
  const text = typed.trim()
  return names().codes.get(text.toLowerCase()) ?? (nameOf(text) === text ? null : text)
}

/** The names of languages in the page's own language, made once. */
function names(): Names {
  const known = namesByLocale.get(locale())
  if (known) return known
  const of = new Intl.DisplayNames(locale(), { type: 'language', fallback: 'none' })
  const made = { of, codes: new Map(codes.map(code => [(of.of(code) ?? code).toLowerCase(), code])) }
  namesByLocale.set(locale(), made)
  return made
}
