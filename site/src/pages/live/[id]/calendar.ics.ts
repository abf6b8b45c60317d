import type { APIRoute } from 'astro'
import { config } from '../../../config.ts'
import { streamCalendar } from '../../../features/streams/list/stream-calendar.ts'
import { streamPath } from '../../../features/streams/stream-words.ts'
import { statusOf } from '../../../graphql/fault.ts'
import { StreamCalendarDocument } from '../../../graphql/generated.ts'
import { ask } from '../../../graphql/server.ts'
import { settled } from '../../../graphql/settled.ts'

/** An announced stream as a calendar file. */
export const GET: APIRoute = async ({ request, params, locals }) => {
  const { data, fault } = await settled(ask({ request }, StreamCalendarDocument, { id: params.id ?? '' }))
  if (fault) return new Response(null, { status: statusOf(fault) })
  if (data.stream?.state !== 'SCHEDULED') return new Response(null, { status: 404 })
  const address = new URL(streamPath(data.stream.id), config.publicUrl).href
  return new Response(streamCalendar(data.stream, address), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${locals.brand.look}-live.ics"`,
      'cache-control': 'private, no-store',
    },
  })
}
