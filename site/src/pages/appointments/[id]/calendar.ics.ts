import type { APIRoute } from 'astro'
import { signInPath } from '../../../features/account/viewer.ts'
import { statusOf } from '../../../graphql/fault.ts'
import { AppointmentCalendarDocument } from '../../../graphql/generated.ts'
import { ask } from '../../../graphql/server.ts'
import { settled } from '../../../graphql/settled.ts'

/** The appointment as a calendar file, for its two sides: the api decides, and writes it. */
export const GET: APIRoute = async ({ request, params, locals, redirect, url }) => {
  const { data, fault } = await settled(
    ask({ request }, AppointmentCalendarDocument, { id: params.id ?? '' }),
  )
  if (fault?.code === 'UNAUTHENTICATED') return redirect(signInPath(url), 303)
  // Whose appointment it is not learns no more than that there is nothing here.
  if (fault) return new Response(null, { status: fault.code === 'FORBIDDEN' ? 404 : statusOf(fault) })
  if (!data?.appointment) return new Response(null, { status: 404 })
  return new Response(data.appointment.calendar, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${locals.brand.look}-appointment.ics"`,
      'cache-control': 'private, no-store',
    },
  })
}
