import type { APIRoute } from 'astro'
import { pageBefore } from '../features/account/homeward.ts'
import { keepChoice } from '../features/account/keep-choice.ts'
import { looksOf } from '../features/account/looks.ts'
import { hostOf } from '../graphql/server.ts'

/** Where the form of what makes pages easier to read goes without script. */
export const POST: APIRoute = async ({ request, cookies, redirect }) => {
  const chosen = (await request.formData()).getAll('looks').map(String)
  keepChoice(cookies, 'looks', looksOf(chosen.join('.')).join('.'))
  return redirect(pageBefore(request.headers.get('referer'), hostOf(request.headers)), 303)
}
