import type { APIRoute } from 'astro'
import { config } from '../config.ts'
import { endSession } from '../features/account/end-session.ts'

/** Forgets the session here, then lets the identity provider forget its own. */
export const POST: APIRoute = async ({ request, cookies, redirect }) => {
  await endSession(request)
  cookies.delete('__session', { path: '/' })
  return redirect(config.clerkPublishableKey ? '/sign-in?left=1' : '/local/sign-out?redirect=/', 303)
}
