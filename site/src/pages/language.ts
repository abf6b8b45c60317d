import type { APIRoute } from 'astro'
import { pageBefore } from '../features/account/homeward.ts'
import { keepChoice } from '../features/account/keep-choice.ts'
import { ChangePreferencesDocument } from '../graphql/generated.ts'
import { ask, hostOf } from '../graphql/server.ts'
import { settled } from '../graphql/settled.ts'
import { languageIn } from '../messages/index.ts'

/** Where the language buttons go: keeps the choice for a year, and shows the page anew. */
export const POST: APIRoute = async ({ request, cookies, redirect }) => {
  const chosen = languageIn(String((await request.formData()).get('language') ?? ''))
  if (chosen) {
    keepChoice(cookies, 'language', chosen)
    // Mails are in the same language. Were the api away, the page would still be.
    if (cookies.has('__session'))
      await settled(ask({ request }, ChangePreferencesDocument, { input: { language: chosen } }))
  }
  const back = new URL(
    pageBefore(request.headers.get('referer'), hostOf(request.headers)),
    'http://here.invalid',
  )
  back.searchParams.delete('lang')
  return redirect(back.pathname + back.search, 303)
}
