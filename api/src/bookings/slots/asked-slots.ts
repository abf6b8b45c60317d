import { personOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { DAY_MS, type Stretch, scheduleOf } from '../../availability/index.ts'
import { policies, readerById, services } from '../../catalogue/index.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import { servicesOf, spansOf } from '../offer/offer.ts'
import { offerOf } from '../offer/offers.store.ts'
import { slotsOf } from './slots-of.ts'

const MOST_DAYS = 42

/** A published reader's slots of one length; none of a length they do not offer. Six statements, however long the time is. */
export async function askedSlots(
  app: App,
  profileId: string,
  within: Stretch,
  minutes: number,
): Promise<{ readerTimeZone: string; startsAt: Date[] }> {
  const length = within.to.getTime() - within.from.getTime()
  if (length <= 0 || length > MOST_DAYS * DAY_MS)
    throw new BadInput(`from must be before to, by at most ${MOST_DAYS} days.`)
  const profile = await readerById(app, parseId('reader', profileId))
  if (!profile) throw new NotFound('reader', profileId)
  const { timeZone } = profile
  const { id: readerId } = await personOf(app.db, profile.subject, profile.name)
  const schedule = await scheduleOf(app.db, readerId)
  const offer = await offerOf(app.db, readerId)
  const lengths = [
    ...spansOf((await policies(app)).appointments, offer),
    ...servicesOf(await services(app), offer).map(({ service }) => service),
  ]
  if (!schedule || !lengths.some(each => each.minutes === minutes))
    return { readerTimeZone: timeZone, startsAt: [] }
  const wanted = { readerId, schedule, timeZone, minutes, within, now: app.clock.now() }
  return { readerTimeZone: timeZone, startsAt: await slotsOf(app.db, wanted) }
}
