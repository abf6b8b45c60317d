import type { RequestHandler } from 'express'
import type { App } from '../app.ts'
import { CALENDAR_PATH, calendarBehind } from '../bookings/index.ts'
import { NotFound } from '../foundation/fault.ts'
import { allowOnly } from './web.ts'

/** As express takes it. */
export const CALENDARS_PATH = `${CALENDAR_PATH}:file`

/** GET of somebody's private calendar, by whoever has its address: calendar programs send neither cookie nor token. */
export const calendars = (app: App): RequestHandler[] => [
  allowOnly('GET', 'HEAD'),
  async (request, response) => {
    const [, token] = /^(.+)\.ics$/.exec(String(request.params.file)) ?? []
    if (token === undefined) throw new NotFound('link')
    const calendar = await calendarBehind(app, token)
    response.status(200).set({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="appointments.ics"',
      'cache-control': 'private, max-age=300',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    })
    response.end(request.method === 'HEAD' ? undefined : calendar)
  },
]
