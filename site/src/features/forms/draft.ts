import { pagePerson } from '../account/page-person.ts'

const prefix = 'draft:'
const visitor = 'visitor'

/** Where a draft lies in this tab: by form and person, so that nobody is shown what somebody else typed. */
const placeOf = (name: string, person: string) => `${prefix}${person}:${name}`

/** Keeps what stands in a form, in this tab only. */
export function keepDraft(name: string, values: object): void {
  write(placeOf(name, pagePerson() ?? visitor), JSON.stringify(values))
}

/** What was kept, by this person or before they signed in; null when there is nothing. It stays until it is forgotten. */
export function takeDraft(name: string): Record<string, unknown> | null {
  const own = placeOf(name, pagePerson() ?? visitor)
  const before = placeOf(name, visitor)
  const kept = sessionStorage.getItem(own) ?? sessionStorage.getItem(before)
  if (own !== before) sessionStorage.removeItem(before)
  if (!kept) return null
  write(own, kept)
  return JSON.parse(kept) as Record<string, unknown>
}

/** Once it is sent. */
export function forgetDraft(name: string): void {
  sessionStorage.removeItem(placeOf(name, pagePerson() ?? visitor))
}

/** On signing out. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}

/** A full or forbidden storage keeps nothing; the form works all the same. */
function write(place: string, text: string): void {
  try {
    sessionStorage.setItem(place, text)
  } catch {
    // As above.
  }
}
