import type { APIRoute } from 'astro'
import { config } from '../config.ts'
import { pageBefore } from '../features/account/homeward.ts'
import { hostOf } from '../graphql/server.ts'
import { languageIn } from '../messages/index.ts'

/** Where the language buttons go: keeps the choice for a year, and shows the page anew. */
export const POST: APIRoute = async ({ request, cookies, redirect }) => {
  const chosen = languageIn(String((await request.formData()).get('language') ?? ''))
  if (chosen) {
    cookies.set('language', chosen, {
      path: '/',
      maxAge: 31_536_000,
      sameSite: 'lax',
      secure: config.secureCookies,
    })
  }
  const back = new URL(
    pageBefore(request.headers.get('referer'), hostOf(request.headers)),
    'http://here.invalid',
  )
  back.searchParams.delete('lang')
  return redirect(back.pathname + back.search, 303)
}
