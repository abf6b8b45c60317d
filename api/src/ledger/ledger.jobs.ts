import type { App } from '../app.ts'
import { statement } from '../foundation/database.ts'
import type { Jobs } from '../foundation/jobs.ts'

const ROLL_UP = statement('ledger.roll-up', 'SELECT ledger.roll_up()')

/** Keeps what the platform earned summed up by day, so that no report sums the whole ledger. */
export const ledgerJobs = ({ db }: Pick<App, 'db'>): Jobs => ({
  tasks: { 'ledger.roll-up': async () => void (await db.rows(ROLL_UP)) },
  timetable: { 'ledger.roll-up': '7 * * * *' },
})
