import { textScalar } from './text-scalar.ts'

const LONGEST = 35

export const LanguageTagScalar = textScalar({
  name: 'LanguageTag',
  description: 'A language by its BCP 47 tag, e.g. "en" or "pt-BR".',
  specifiedByURL: 'https://www.rfc-editor.org/info/bcp47',
  advice: 'A language is its BCP 47 tag, such as "en" or "pt-BR".',
  read: canonical,
})

function canonical(text: string): string | null {
  if (text.length > LONGEST) return null
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null
  } catch {
    return null
  }
}
