/** Who is signed in at this browser, as the last page that was loaded knows; read by every tab. */
const personKey = 'session-person'
const wrongPersonEvent = 'wrong-person'

/** The id of the person whom this page was made for; null for a visitor. */
export const pagePerson = (): string | null => document.documentElement.dataset.person ?? null

const personNow = () => localStorage.getItem(personKey)

/** Another account was signed in at this browser after the page was made. Without storage nobody can tell. */
export function isOvertaken(): boolean {
  const now = personNow()
  return now !== null && now !== pagePerson()
}

/** On signing out. */
export function forgetPerson(): void {
  localStorage.removeItem(personKey)
}

/** Somebody noticed that the page belongs to another account than the one that is signed in. */
export function personIsWrong(): void {
  dispatchEvent(new Event(wrongPersonEvent))
}

/** A page that shows somebody's own things, seen again by Back: only whoever is still signed in may see them. */
export function mayShowAgain(page: string | null, now: string | null): boolean {
  return page === null || page === now
}

/**
 * Keeps this page to its person: one brought back by Back after a sign-out is not shown but loaded anew, and one whose
 * account changed in another tab says so before anything is done with it.
 */
export function keepPerson(sayWrong: (isSignedOut: boolean) => void): void {
  const person = pagePerson()
  // Just made by the server: whoever it is for is signed in now.
  if (person !== null) localStorage.setItem(personKey, person)
  const { style } = document.documentElement
  // Hidden as it goes, so that nothing of it flashes up when it comes back to somebody else.
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted && person !== null) style.visibility = 'hidden'
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    if (mayShowAgain(person, personNow())) style.visibility = ''
    else location.reload()
  })
  addEventListener('storage', ({ key, newValue }) => {
    if (key === personKey && !mayShowAgain(person, newValue)) sayWrong(newValue === null)
  })
  addEventListener(wrongPersonEvent, () => sayWrong(false))
}
