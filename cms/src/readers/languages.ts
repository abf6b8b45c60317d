import type { TextFieldManyValidation } from 'payload'

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
const most = 8

/** Languages are codes (BCP 47: "en", "pt-BR"), so that every page can name them in its own language. */
export const validateLanguages: TextFieldManyValidation = value => {
  if (!value?.length) return 'Name at least one language.'
  if (value.length > most) return `Name at most ${most} languages.`
  if (new Set(value).size < value.length) return 'A language is named twice.'
  const unknown = value.find(code => !known(code))
  return unknown === undefined || `"${unknown}" is not a language code. Use codes such as en, es or pt-BR.`
}

function known(code: string): boolean {
  // Intl throws on a malformed code rather than answering that it has no name for it.
  return /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(code) && names.of(code) !== undefined
}
