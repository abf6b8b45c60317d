import { m } from '../../messages/index.ts'
import { loadedClerk } from './clerk.ts'
import { renewSession } from './session.ts'

/** Signed in with Clerk already: takes the session and goes on. Otherwise shows Clerk's form. */
export async function enterWithClerk(place: HTMLElement): Promise<void> {
  try {
    const clerk = await loadedClerk()
    if (place.dataset.left !== undefined && clerk.user) await clerk.signOut()
    else if (clerk.user && (await renewSession())) return location.replace(place.dataset.next ?? '/')
    const here = `/sign-in?next=${encodeURIComponent(place.dataset.next ?? '/')}`
    place.replaceChildren()
    clerk.mountSignIn(place, { forceRedirectUrl: here, signUpForceRedirectUrl: here })
  } catch {
    place.textContent = m['signIn.failed']()
  }
}
