import type { APIRoute } from 'astro'
import { config } from '../config.ts'

/** Where the theme buttons go without script. */
export const POST: APIRoute = async ({ request, cookies, redirect }) => {
  const theme = String((await request.formData()).get('theme') ?? '')
  if (['light', 'dark', 'auto'].includes(theme)) {
    cookies.set('theme', theme, {
      path: '/',
      maxAge: 31_536_000,
      sameSite: 'lax',
      secure: config.secureCookies,
    })
  }
  return redirect(backTo(request), 303)
}

function backTo(request: Request): string {
  const referer = request.headers.get('referer')
  if (!referer || !URL.canParse(referer)) return '/'
  const { pathname, search } = new URL(referer)
  return pathname + search
}
