import type { App } from '../../app.ts'
import { readerById } from '../../catalogue/index.ts'
import { statement } from '../../foundation/database/database.ts'
import type { Viewer } from '../../foundation/viewer.ts'

const START_OF_DAY = statement(
  'readings.start-of-day',
  `SELECT date_trunc('day', now, $1) AS since FROM foundation.clock_face`,
)

/** When today began in a time zone. */
export async function startOfToday({ db }: Pick<App, 'db'>, timeZone: string): Promise<Date> {
  const row = await db.row<{ since: Date }>(START_OF_DAY, [timeZone])
  if (!row) throw new Error('the server returned no time')
  return row.since
}

/** Where a reader's day begins: the time zone of their profile. */
export async function timeZoneOf(app: App, { readerId }: Viewer): Promise<string> {
  return (readerId && (await readerById(app, readerId))?.timeZone) || 'UTC'
}
