import { locale } from '../../messages/index.ts'
import { forgetDrafts } from '../forms/draft.ts'
import { forgetPerson } from './page-person.ts'

/**
 * Keeps the session cookie young. The identity provider mints a short-lived token, the API turns it into an HttpOnly
 * cookie; here it only passes through. What is remembered is when it ends, never the token.
 */
const endsAtKey = 'session-ends-at'
const resumedKey = 'session-resumed'
const renewBeforeMilliseconds = 20_000
const patienceMilliseconds = 8_000

/** Renews when the session is about to end; otherwise returns at once. */
export async function freshSession(): Promise<void> {
  if (endsAt() !== null && millisecondsLeft() < renewBeforeMilliseconds) await renewSession()
}

let renewing: Promise<boolean> | null = null

/** True when the person is signed in for another while. Asked many times at once, it goes once. */
export function renewSession(): Promise<boolean> {
  renewing ??= renew().finally(() => {
    renewing = null
  })
  return renewing
}

/** Renews for as long as the page is open; a page that slept renews as it wakes. */
export function keepSession(): void {
  sessionStorage.removeItem(resumedKey)
  let isKnown = false
  const keep = async () => {
    // Another page of this browser signed out: nothing here brings the session back.
    if (isKnown && !endsAt()) return
    isKnown = endsAt() !== null
    const mayRenew = !isForgotten && document.visibilityState === 'visible'
    if (mayRenew && millisecondsLeft() < renewBeforeMilliseconds) await renewSession()
  }
  document.addEventListener('visibilitychange', keep)
  setInterval(keep, 5_000)
  void keep()
}

/** The server saw a visitor. If somebody was signed in here and still may be, shows the page again as theirs. */
export async function resumeSession(): Promise<void> {
  // Once: were the server to see a visitor again, the page would reload for ever.
  if (endsAt() === null || sessionStorage.getItem(resumedKey)) return
  sessionStorage.setItem(resumedKey, '1')
  if (await renewSession()) location.reload()
}

/** False once somebody signed out here: a socket that closes then is no session to renew. */
export const maySessionGoOn = (): boolean => endsAt() !== null

/** While a page that signed out goes, nothing of it renews the session. */
let isForgotten = false

/** On signing out: the next page must not try to come back. */
export function forgetSession(): void {
  isForgotten = true
  localStorage.removeItem(endsAtKey)
  forgetDrafts()
  forgetPerson()
  void endPushes()
}

/** Whoever comes next at this browser must not be shown what is pushed to who left. */
async function endPushes(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.getRegistration('/')
    await (await registration?.pushManager?.getSubscription())?.unsubscribe()
  } catch {
    // A browser without push has none to end.
  }
}

async function renew(): Promise<boolean> {
  try {
    const token = await freshToken()
    if (!token) {
      forgetSession()
      return false
    }
    const response = await fetch('/auth/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': locale() },
      body: JSON.stringify({ token }),
      signal: AbortSignal.timeout(patienceMilliseconds),
    })
    if (!response.ok) return false
    const lifetime = lifetimeOf(token)
    // By this device's clock, which may differ from the server's.
    localStorage.setItem(endsAtKey, String(Date.now() + lifetime))
    endsHereAt = performance.now() + lifetime
    return true
  } catch {
    // Offline, or the server is away: the next keep tries again, and the page says so itself.
    return false
  }
}

async function freshToken(): Promise<string | null> {
  if (document.documentElement.dataset.clerk) {
    const { loadedClerk } = await import('./clerk.ts')
    const token = loadedClerk().then(async clerk => (await clerk.session?.getToken()) ?? null)
    // Clerk's own requests have no limit that we could set.
    return Promise.race([token, new Promise<null>((_, reject) => setTimeout(reject, patienceMilliseconds))])
  }
  const response = await fetch('/local/refresh', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    signal: AbortSignal.timeout(patienceMilliseconds),
  })
  if (response.status === 401) return null
  if (!response.ok) throw new Error(`${response.status}`)
  const { token } = (await response.json()) as { token?: string }
  return token ?? null
}

/** In milliseconds. */
function lifetimeOf(token: string): number {
  const part = token.split('.')[1] ?? ''
  const claims = JSON.parse(atob(part.replaceAll('-', '+').replaceAll('_', '/'))) as {
    exp?: number
    iat?: number
  }
  return ((claims.exp ?? 0) - (claims.iat ?? 0)) * 1_000
}

function endsAt(): number | null {
  const stored = Number(localStorage.getItem(endsAtKey))
  return Number.isFinite(stored) && stored > 0 ? stored : null
}

/** By the monotonic clock for a session renewed in this page, so that a clock that is set cannot stretch it. */
let endsHereAt = Number.POSITIVE_INFINITY

function millisecondsLeft(): number {
  return Math.min((endsAt() ?? 0) - Date.now(), endsHereAt - performance.now())
}
