/** Who a requirement is about: an individual account names its owner, another by the id of a person of it. */
const PERSON = /^(individual|representative|owners|directors|person_\w+)\./

const WORDS: readonly (readonly [name: RegExp, words: string])[] = [
  [/^external_account/, 'your bank account'],
  [/^tos_acceptance/, 'your agreement to our payment partner’s terms'],
  [/^(business_profile|business_type|settings|company)/, 'a few words about your work'],
  [/^verification\.(additional_)?document|^documents\./, 'a photo of your identity document'],
  [/^verification\.proof_of_liveness/, 'a photo of yourself'],
  [/^(id_number|ssn_last_4|nationality|political_exposure)/, 'your tax or identity number'],
  [/^(dob|.*_name$|name$)/, 'your name and date of birth'],
  [/^(registered_|additional_)?address/, 'your address'],
  [/^(email|phone)/, 'your e-mail address and phone number'],
]

/** What the provider wants (https://docs.stripe.com/connect/handling-api-verification), in plain words, each once. */
export function missingWords(due: readonly string[]): string[] {
  return [...new Set(due.map(wordsOf))]
}

function wordsOf(requirement: string): string {
  const name = requirement.replace(PERSON, '')
  return WORDS.find(([known]) => known.test(name))?.[1] ?? 'something more, which its page will name'
}
