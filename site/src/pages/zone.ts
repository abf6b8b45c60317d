import type { APIRoute } from 'astro'
import { pageBefore } from '../features/account/homeward.ts'
import { keepChoice } from '../features/account/keep-choice.ts'
import { zoneOf } from '../features/account/looks.ts'
import { hostOf } from '../graphql/server.ts'

/** Keeps the time zone in which times are shown; without one they are shown in the device's. */
export const POST: APIRoute = async ({ request, cookies, redirect }) => {
  const zone = zoneOf(String((await request.formData()).get('zone') ?? ''))
  if (zone) keepChoice(cookies, 'zone', zone)
  else cookies.delete('zone', { path: '/' })
  return redirect(pageBefore(request.headers.get('referer'), hostOf(request.headers)), 303)
}
