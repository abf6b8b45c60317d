import type { App } from '../app.ts'
import { statement } from '../foundation/database/database.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { auditNightly } from './audit.ts'

const ROLL_UP = statement('ledger.roll-up', 'SELECT ledger.roll_up()')

/** Sums up by day what the platform earned, so that no report sums the whole ledger, and audits all of it each night. */
export const ledgerJobs = (app: Pick<App, 'db' | 'log'>): Jobs => ({
  tasks: {
    'ledger.roll-up': async () => void (await app.db.rows(ROLL_UP)),
    'ledger.audit': () => auditNightly(app),
  },
  timetable: { 'ledger.roll-up': '7 * * * *', 'ledger.audit': '50 3 * * *' },
})
