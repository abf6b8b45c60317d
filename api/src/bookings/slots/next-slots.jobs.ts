import { accountsOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { DAY_MS, ownBusyOf, presenceOfReaders, schedulesAfter } from '../../availability/index.ts'
import { BOOKABLE, policies, readerBySubject } from '../../catalogue/index.ts'
import type { Jobs } from '../../foundation/database/jobs.ts'
import { spansOf } from '../offer/offer.ts'
import { offersOf } from '../offer/offers.store.ts'
import { nextSlot } from './next-slot.ts'
import { takenOfReaders, writeNextSlots } from './next-slots.store.ts'
import { untilLiveIsOver } from './slots-of.ts'

/** Readers at once. */
const MOST = 100
/** With the days of the reader on both ends. */
const [DAYS_BEFORE, DAYS_AHEAD] = [2, 44]

export const slotJobs = (app: App): Jobs => ({
  tasks: { 'bookings.find-next-slots': () => findNextSlots(app) },
  timetable: { 'bookings.find-next-slots': '* * * * *' },
})

/** Every reader with a schedule, a page of them after the other: seven statements a page. */
async function findNextSlots(app: App): Promise<void> {
  let after: string | null = null
  do after = await findPage(app, after)
  while (after !== null)
}

async function findPage(app: App, after: string | null): Promise<string | null> {
  const schedules = await schedulesAfter(app.db, after, MOST)
  const ids = schedules.map(({ personId }) => personId)
  if (ids.length === 0) return null
  const now = app.clock.now()
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS)
  const within = { from: at(-DAYS_BEFORE), to: at(DAYS_AHEAD) }
  const [accounts, offers, presence, taken, elsewhere, { appointments }] = await Promise.all([
    accountsOf(app.db, ids),
    offersOf(app.db, ids),
    presenceOfReaders(app.db, ids),
    takenOfReaders(app.db, ids, within.from, within.to),
    ownBusyOf(app.db, ids, within),
    policies(app),
  ])
  const takenBy = Map.groupBy(taken, ({ readerId }) => readerId)
  const found = new Map<string, Date | null>()
  for (const { personId, ...schedule } of schedules) {
    const account = accounts.get(personId)
    const profile = account && (await readerBySubject(app, account.subject))
    const minutes = spansOf(appointments, offers.get(personId) ?? null)[0]?.minutes
    if (!profile || minutes === undefined) {
      found.set(personId, null)
      continue
    }
    const live = presence.get(personId)?.busyMs != null ? [untilLiveIsOver(now)] : []
    const own = (elsewhere.get(personId) ?? []).map(each => ({ ...each, startsAt: null }))
    const busy = [...(takenBy.get(personId) ?? []), ...own, ...live]
    found.set(personId, nextSlot({ schedule, timeZone: profile.timeZone, minutes, now, taken: busy }))
  }
  await app.db.transact(async tx => {
    if (await writeNextSlots(tx, found)) tx.publish(BOOKABLE, {})
  })
  return ids.length < MOST ? null : (ids.at(-1) ?? null)
}
