import { createHash, randomBytes } from 'node:crypto'
import { preferencesOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { NotFound } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { limits } from '../../trust/index.ts'
import { sideOf } from '../appointment.ts'
import { appointmentById, openOf } from '../appointments.store.ts'
import { calendarOfAll } from '../calendar.ts'
import { ownerOfFeed, removeFeed, writeFeed } from './calendar-feeds.store.ts'

/** 256 bits: nobody guesses one. */
const TOKEN_BYTES = 32
const TOKEN = /^[\w-]{43}$/

/** Where the api serves it. */
export const CALENDAR_PATH = '/calendar/'

const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Makes the address of the viewer's calendar and tells it, this once: of it only a digest is kept. The one before ends. */
export async function makeCalendarFeed(app: App, viewer: Viewer): Promise<{ path: string; madeAt: Date }> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const madeAt = await app.db.transact(tx => writeFeed(tx, viewer.id, digestOf(token)))
  return { path: `${CALENDAR_PATH}${token}.ics`, madeAt }
}

/** The address leads nowhere from now on. Asked again, it changes nothing. */
export const stopCalendarFeed = (app: App, viewer: Viewer) => app.db.transact(tx => removeFeed(tx, viewer.id))

/** The calendar behind an address: its owner's open appointments on both sides. Throws NOT_FOUND and RATE_LIMITED. */
export async function calendarBehind(app: App, token: string): Promise<string> {
  const digest = TOKEN.test(token) ? digestOf(token) : null
  const personId = digest && (await ownerOfFeed(app.db, digest))
  if (!personId) throw new NotFound('link')
  await app.rateLimits.spend(limits.calendar, `calendar:${personId}`)
  const ids = await openOf(app.db, personId)
  const rows = await Promise.all(ids.map(id => appointmentById(app.db, id)))
  const { language } = await preferencesOf(app.db, personId)
  const entries = rows.flatMap(row => {
    const side = row && sideOf(row, personId)
    return row && side ? [{ row, side }] : []
  })
  return calendarOfAll(entries, language ?? 'en')
}
