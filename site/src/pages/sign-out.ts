import type { APIRoute } from 'astro'
import { config } from '../config.ts'

/** Forgets the session here, then lets the identity provider forget its own. */
export const POST: APIRoute = ({ cookies, redirect }) => {
  cookies.delete('__session', { path: '/' })
  return redirect(config.clerkPublishableKey ? '/sign-in?left=1' : '/local/sign-out?redirect=/', 303)
}
