import type { APIRoute } from 'astro'
import { forgetLook, withoutLook } from '../../features/account/look/look-cookie.ts'
import { StopLookDocument } from '../../graphql/generated.ts'
import { ask } from '../../graphql/server.ts'
import { settled } from '../../graphql/settled.ts'

/** A member of staff is themselves again, and back in the panel. */
export const POST: APIRoute = async ({ request, cookies, redirect }) => {
  await settled(ask(withoutLook(request), StopLookDocument))
  forgetLook(cookies)
  return redirect('/admin/desk/people', 303)
}
