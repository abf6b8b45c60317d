import { type Language, messages } from '../../foundation/messages.ts'

const formatMessage = messages({ 'payoutSetup.missing': ['what'] })

/** Who a requirement is about: an individual account names its owner, another by the id of a person of it. */
const PERSON = /^(individual|representative|owners|directors|person_\w+)\./

const KINDS: readonly (readonly [name: RegExp, what: string])[] = [
  [/^external_account/, 'BANK'],
  [/^tos_acceptance/, 'TERMS'],
  [/^(business_profile|business_type|settings|company)/, 'WORK'],
  [/^verification\.(additional_)?document|^documents\./, 'DOCUMENT'],
  [/^verification\.proof_of_liveness/, 'PORTRAIT'],
  [/^(id_number|ssn_last_4|nationality|political_exposure)/, 'NUMBER'],
  [/^(dob|.*_name$|name$)/, 'NAME'],
  [/^(registered_|additional_)?address/, 'ADDRESS'],
  [/^(email|phone)/, 'CONTACT'],
]

/** What the provider wants (https://docs.stripe.com/connect/handling-api-verification), in plain words, each once. */
export function missingWords(language: Language, due: readonly string[]): string[] {
  return [...new Set(due.map(kindOf))].map(what => formatMessage(language, 'payoutSetup.missing', { what }))
}

function kindOf(requirement: string): string {
  const name = requirement.replace(PERSON, '')
  return KINDS.find(([known]) => known.test(name))?.[1] ?? 'ELSE'
}
