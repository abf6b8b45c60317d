import type { APIRoute } from 'astro'
import { config } from '../config.ts'
import { pageBefore } from '../features/account/homeward.ts'
import { hostOf } from '../graphql/server.ts'

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
  return redirect(pageBefore(request.headers.get('referer'), hostOf(request.headers)), 303)
}
