import type { APIRoute } from 'astro'

/** Without script too: forget the session here and go home. */
export const POST: APIRoute = ({ cookies, redirect }) => {
  cookies.delete('__session', { path: '/' })
  return redirect('/', 303)
}
