import { IntlMessageFormat } from 'intl-messageformat'
import type { PayloadRequest } from 'payload'
import en from '../../../messages/en.json' with { type: 'json' }
import es from '../../../messages/es.json' with { type: 'json' }
import { type Asked, type Language, problem, sentence } from '../words.ts'
import { type Samples, type TemplateProblem, variablesOf } from './check-template.ts'

const texts = { en, es }

/** What is wrong with a template, and what there is instead. */
export function problemWords(
  req: Asked & Pick<PayloadRequest, 'user'>,
  found: TemplateProblem,
  type: string,
): string {
  if (found.kind === 'unreadable') return problem(req, 'panel.templates.problem.unreadable')
  const { name } = found
  if (found.kind === 'notCountable') return problem(req, 'panel.templates.problem.notCountable', { name })
  if (found.kind === 'notFormatted') return problem(req, 'panel.templates.problem.notFormatted', { name })
  const known = Object.keys(variablesOf(type))
    .map(each => `{${each}}`)
    .join(', ')
  return known
    ? problem(req, 'panel.templates.problem.unknown', { name, known })
    : problem(req, 'panel.templates.problem.none', { name })
}

export const samplesIn = (asked: Asked): Samples => ({
  person: sentence(asked, 'panel.templates.sample.person'),
  time: sentence(asked, 'panel.templates.sample.time'),
  duration: sentence(asked, 'panel.templates.sample.duration'),
  decision: sentence(asked, 'panel.templates.sample.decision'),
})

/** A message that chooses by a value, in both languages. */
export const named = (
  key: 'notifications.type' | 'notifications.channel',
  values: Record<string, string>,
): Record<Language, string> => ({ en: say('en', key, values), es: say('es', key, values) })

export const typeName = (type: string, language: Language): string =>
  named('notifications.type', { type })[language]

/** Words of all mails of the house. */
export const mailWords = (
  language: Language,
  key: 'mail.greeting' | 'mail.footer',
  values: Record<string, string>,
): string => say(language, key, values)

const say = (language: Language, key: keyof typeof en, values: Record<string, string>): string =>
  String(new IntlMessageFormat(texts[language][key], language).format(values))
