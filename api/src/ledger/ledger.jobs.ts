import type { App } from '../app.ts'
import { statement } from '../foundation/database.ts'
import type { Jobs } from '../foundation/jobs.ts'

const ROLL_UP = statement('wallet.roll-up-platform', 'SELECT ledger.roll_up_platform()')

/** Keeps what the platform earned summed up by day, so that no report sums the whole ledger. */
export const ledgerJobs = ({ db }: Pick<App, 'db'>): Jobs => ({
  tasks: { 'wallet.roll-up-platform': async () => void (await db.rows(ROLL_UP)) },
  timetable: { 'wallet.roll-up-platform': '*/5 * * * *' },
})
