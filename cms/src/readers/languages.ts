import type { TextFieldManyValidation } from 'payload'
import { problem } from '../words.ts'

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
const most = 8

/** Languages are codes (BCP 47: "en", "pt-BR"), so that every page can name them in its own language. */
export const validateLanguages: TextFieldManyValidation = (value, { req }) => {
  if (!value?.length) return problem(req, 'panel.problem.languageMissing')
  if (value.length > most) return problem(req, 'panel.problem.languagesMost', { most })
  if (new Set(value).size < value.length) return problem(req, 'panel.problem.languageTwice')
  const unknown = value.find(code => !known(code))
  return unknown === undefined || problem(req, 'panel.problem.languageUnknown', { code: String(unknown) })
}

function known(code: string): boolean {
  // Intl throws on a malformed code rather than answering that it has no name for it.
  return /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(code) && names.of(code) !== undefined
}
