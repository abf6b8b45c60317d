import { renewSession } from './session.ts'

/** A publishable key carries the frontend host: pk_live_ + base64 of "host$". */
export function clerkHost(publishableKey: string): string {
  return atob(publishableKey.split('_')[2] ?? '').replace(/\$$/, '')
}

type Clerk = {
  load(): Promise<void>
  user?: object | null
  session?: { getToken(): Promise<string | null> } | null
  signOut(): Promise<void>
  mountSignIn(at: HTMLElement, options: { forceRedirectUrl: string; signUpForceRedirectUrl: string }): void
}

const patienceMilliseconds = 10_000

/** Signed in with Clerk already: takes the session and goes on. Otherwise shows Clerk's form. */
export async function enterWithClerk(place: HTMLElement | null): Promise<void> {
  if (!place) return
  try {
    const clerk = await loadedClerk()
    if (place.dataset.left !== undefined && clerk.user) await clerk.signOut()
    const here = location.pathname + location.search.replace(/[?&]left=1/, '')
    if (clerk.user && (await renewSession())) return location.replace(place.dataset.next ?? '/')
    place.replaceChildren()
    clerk.mountSignIn(place, { forceRedirectUrl: here, signUpForceRedirectUrl: here })
  } catch {
    place.textContent = 'Sign-in did not load. Check your connection and reload the page.'
  }
}

/** Clerk's script, once it has arrived and read its own session. */
export async function loadedClerk(): Promise<Clerk> {
  const until = Date.now() + patienceMilliseconds
  while (!window.Clerk) {
    if (Date.now() > until) throw new Error('Clerk did not arrive.')
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  const clerk = window.Clerk as Clerk
  await clerk.load()
  return clerk
}
