import { type Attribute, FieldProblem } from '../catalogue/index.ts'
import { isStorable } from '../foundation/contract/text-input.ts'
import { money } from '../foundation/money.ts'
import { type Words, wordsFor } from '../foundation/words.ts'
import type { ApplicationProfileInput, ExperienceInput, IdentityInput, TagsInput } from './inputs.ts'
import { LONGEST, MOST_LANGUAGES, MOST_OF_KIND, MOST_YEARS, RATES, SHORTEST } from './step-rules.ts'

const messageFor = wordsFor({
  'badInput.dateOfBirth': [],
  'panel.problem.abilities': ['most', 'chosen'],
  'panel.problem.amountLeast': ['least'],
  'panel.problem.amountMost': ['most'],
  'panel.problem.attributeTwice': [],
  'panel.problem.attributeUnknown': [],
  'panel.problem.country': ['code'],
  'panel.problem.languageMissing': [],
  'panel.problem.languageTwice': [],
  'panel.problem.languageUnknown': ['code'],
  'panel.problem.languagesMost': ['most'],
  'panel.problem.missing': [],
  'panel.problem.styles': ['most', 'chosen'],
  'panel.problem.tooLong': ['most', 'length'],
  'panel.problem.tooShort': ['least', 'length'],
  'panel.problem.tools': ['most', 'chosen'],
  'panel.problem.wholeBetween': ['least', 'most'],
  'refusal.applicationTopics': [],
  'refusal.profileInvalid.field': [],
})

type Text = keyof typeof LONGEST & keyof typeof SHORTEST
type Found = FieldProblem | null

const problemsOf = (...found: readonly Found[]): FieldProblem[] => found.filter(each => each !== null)
const problem = (field: string, words: Words | null): Found => words && new FieldProblem(field, words)

/** Null: it can be stored and is neither too short nor too long; it is trimmed already. */
function textWords(name: Text, text: string): Words | null {
  const [least, most, length] = [SHORTEST[name], LONGEST[name], text.length]
  if (text === '') return messageFor('panel.problem.missing')
  if (!isStorable(text)) return messageFor('refusal.profileInvalid.field')
  if (length < least) return messageFor('panel.problem.tooShort', { least, length })
  return length > most ? messageFor('panel.problem.tooLong', { most, length }) : null
}
const text = (name: Text, written: string): Found => problem(name, textWords(name, written))
/** Names stand in lines of mails. */
const line = (name: Text, written: string): Found =>
  /[\p{Cc}\u2028\u2029]/u.test(written)
    ? problem(name, messageFor('refusal.profileInvalid.field'))
    : text(name, written)

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && countries.of(code) !== undefined
const isLanguage = (code: string): boolean =>
  /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(code) && languages.of(code) !== undefined

/** `isDate`: whether the date of birth is a day that was. */
export const identityProblems = ({ legalName, country }: IdentityInput, isDate: boolean): FieldProblem[] =>
  problemsOf(
    line('legalName', legalName),
    problem(
      'country',
      isCountry(country) ? null : messageFor('panel.problem.country', { code: country.slice(0, 10) }),
    ),
    problem('bornOn', isDate ? null : messageFor('badInput.dateOfBirth')),
  )

export const experienceProblems = ({ years, experience }: ExperienceInput): FieldProblem[] =>
  problemsOf(
    problem(
      'years',
      Number.isInteger(years) && years >= 0 && years <= MOST_YEARS
        ? null
        : messageFor('panel.problem.wholeBetween', { least: 0, most: MOST_YEARS }),
    ),
    text('experience', experience),
  )

export const profileProblems = (input: ApplicationProfileInput): FieldProblem[] =>
  problemsOf(
    line('name', input.name),
    line('tagline', input.tagline),
    text('bio', input.bio),
    input.location ? line('location', input.location) : null,
    problem('languages', languageWords(input.languages)),
  )

function languageWords(codes: readonly string[]): Words | null {
  if (codes.length === 0) return messageFor('panel.problem.languageMissing')
  if (codes.length > MOST_LANGUAGES)
    return messageFor('panel.problem.languagesMost', { most: MOST_LANGUAGES })
  if (new Set(codes).size < codes.length) return messageFor('panel.problem.languageTwice')
  const unknown = codes.find(code => !isLanguage(code))
  return unknown === undefined
    ? null
    : messageFor('panel.problem.languageUnknown', { code: unknown.slice(0, 20) })
}

const OF_KIND = {
  TOOL: 'panel.problem.tools',
  ABILITY: 'panel.problem.abilities',
  STYLE: 'panel.problem.styles',
} as const

/** `offered`: what the cms has. */
export const tagProblems = (
  { attributeIds, topics }: TagsInput,
  offered: { readonly attributes: readonly Attribute[]; readonly topics: readonly string[] },
): FieldProblem[] =>
  problemsOf(
    problem('attributeIds', attributeWords(attributeIds, offered.attributes)),
    problem(
      'topics',
      topics.length > 0 && topics.every(topic => offered.topics.includes(topic))
        ? null
        : messageFor('refusal.applicationTopics'),
    ),
  )

function attributeWords(ids: readonly string[], offered: readonly Attribute[]): Words | null {
  if (ids.length === 0) return messageFor('panel.problem.missing')
  if (new Set(ids).size < ids.length) return messageFor('panel.problem.attributeTwice')
  const kinds = ids.map(id => offered.find(each => each.id === id)?.kind)
  if (kinds.includes(undefined)) return messageFor('panel.problem.attributeUnknown')
  for (const [kind, most] of Object.entries(MOST_OF_KIND) as [keyof typeof MOST_OF_KIND, number][]) {
    const chosen = kinds.filter(each => each === kind).length
    if (chosen > most) return messageFor(OF_KIND[kind], { most, chosen })
  }
  return null
}

/** Of rates that are offered, in minor units. */
export function rateProblems(
  rates: Readonly<Record<string, number | null>>,
  currency: string,
): FieldProblem[] {
  const least = money(RATES.least, currency)
  const most = money(RATES.most, currency)
  return Object.entries(rates).flatMap(([channel, minor]) => {
    if (minor === null) return []
    if (minor < RATES.least)
      return [new FieldProblem(`rates.${channel}`, messageFor('panel.problem.amountLeast', { least }))]
    return minor > RATES.most
      ? [new FieldProblem(`rates.${channel}`, messageFor('panel.problem.amountMost', { most }))]
      : []
  })
}

export const sampleProblems = (sample: string): FieldProblem[] => problemsOf(text('sample', sample))

/** Whether staff's words, or those of an appeal, can be stored and sent. */
export const areWords = (words: string): boolean => textWords('words', words) === null
