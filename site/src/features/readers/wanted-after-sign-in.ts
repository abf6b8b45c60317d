/** What a visitor asked for before going off to sign in; kept in this tab for the time that takes. */
export type WantedAfterSignIn = { what: 'favourite' | 'alert'; readerId: string }

type Kept = WantedAfterSignIn & { at: number }

const key = 'wanted-after-sign-in'
const longestMilliseconds = 15 * 60_000

export function keepWanted(wanted: WantedAfterSignIn): void {
  sessionStorage.setItem(key, JSON.stringify({ ...wanted, at: Date.now() } satisfies Kept))
}

/** Gives it back once, and only while it is fresh. */
export function takeWanted(what: WantedAfterSignIn['what']): string | null {
  const text = sessionStorage.getItem(key)
  if (!text) return null
  const kept = JSON.parse(text) as Kept
  if (kept.what !== what) return null
  sessionStorage.removeItem(key)
  return Date.now() - kept.at < longestMilliseconds ? kept.readerId : null
}
