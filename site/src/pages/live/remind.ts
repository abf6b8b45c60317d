import type { APIRoute } from 'astro'
import { pageBefore } from '../../features/account/homeward.ts'
import { ForgetStreamReminderDocument, RemindMeOfStreamDocument } from '../../graphql/generated.ts'
import { ask, hostOf } from '../../graphql/server.ts'
import { settled } from '../../graphql/settled.ts'

/** Where the reminder buttons go without scripts: the page they stand on shows what came of it. */
export const POST: APIRoute = async ({ request, redirect }) => {
  const form = await request.formData()
  const streamId = String(form.get('stream') ?? '').slice(0, 200)
  const before = pageBefore(request.headers.get('referer'), hostOf(request.headers))
  const { fault } =
    form.get('wanted') === '1'
      ? await settled(ask({ request }, RemindMeOfStreamDocument, { streamId }))
      : await settled(ask({ request }, ForgetStreamReminderDocument, { streamId }))
  if (fault?.code === 'UNAUTHENTICATED') return redirect(`/sign-in?next=${encodeURIComponent(before)}`, 303)
  return redirect(before, 303)
}
