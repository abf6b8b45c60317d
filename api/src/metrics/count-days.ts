import type { App } from '../app.ts'
import { qualityTerms } from '../catalogue/index.ts'
import { addCounts, beginDay, dropCounts, dueDays } from './days.store.ts'

/** At a first run more days are due than one run takes; the next run goes on. */
const MOST_DAYS = 100

/** Counts each day that is due, the latest first. */
export async function countDueDays(app: App): Promise<void> {
  const { zone } = await qualityTerms(app)
  for (const day of await dueDays(app.db, zone, MOST_DAYS)) await countDay(app, day, zone)
}

/** Counts all facts of a day in a zone instead of what was counted before: all of it, or nothing. */
export const countDay = ({ db }: Pick<App, 'db'>, day: string, zone: string): Promise<void> =>
  db.transact(async tx => {
    await beginDay(tx, day, zone)
    await dropCounts(tx, day)
    await addCounts(tx, day, zone)
  })
