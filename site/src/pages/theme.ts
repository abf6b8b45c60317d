import type { APIRoute } from 'astro'
import { pageBefore } from '../features/account/homeward.ts'
import { keepChoice } from '../features/account/keep-choice.ts'
import { hostOf } from '../graphql/server.ts'

/** Where the theme buttons go without script. */
export const POST: APIRoute = async ({ request, cookies, redirect }) => {
  const theme = String((await request.formData()).get('theme') ?? '')
  if (['light', 'dark', 'auto'].includes(theme)) {
    keepChoice(cookies, 'theme', theme)
  }
  return redirect(pageBefore(request.headers.get('referer'), hostOf(request.headers)), 303)
}
