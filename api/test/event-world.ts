import { randomUUID } from 'node:crypto'
import { Logger, runOnce } from 'graphile-worker'
import pg from 'pg'
import pino from 'pino'
import type { Announcement } from '../src/foundation/bus.ts'
import { type Database, openDatabase, statement } from '../src/foundation/database.ts'
import { type DeliveringApp, deliveryJobs, type RetryPolicy } from '../src/foundation/deliver-events.ts'
import { cloneTemplate, type TestDatabase } from './test-database.ts'

const WAKE_JOBS = statement(
  'test.wake-jobs',
  'UPDATE jobs._private_jobs SET run_at = now() WHERE run_at > now()',
)
const WAKE_DELIVERIES = statement(
  'test.wake-deliveries',
  'UPDATE foundation.deliveries SET retry_at = now() WHERE retry_at > now()',
)

/** Events and their delivery, with nothing above the foundation. */
export interface EventWorld {
  readonly database: TestDatabase
  readonly app: DeliveringApp
  /** What was published, in order. */
  readonly published: Announcement[]
  /** Runs what is due; nothing else is running meanwhile. */
  deliver(options?: { retries?: RetryPolicy; app?: DeliveringApp }): Promise<void>
  /** Whatever waits for its next attempt is due now. */
  wake(): Promise<void>
  close(): Promise<void>
}

export async function openEventWorld(): Promise<EventWorld> {
  const database = await cloneTemplate()
  const published: Announcement[] = []
  const db: Database = openDatabase(database.url, {
    publish: async announcements => void published.push(...announcements),
  })
  const workers = new pg.Pool({ connectionString: database.url, max: 3 })
  const app = { db, log: pino({ level: 'silent' }) }
  return {
    database,
    app,
    published,
    async deliver({ retries, app: delivering = app } = {}) {
      await runOnce({
        pgPool: workers,
        schema: 'jobs',
        taskList: { ...deliveryJobs(delivering, retries).tasks } as never,
        noHandleSignals: true,
        logger: QUIET,
      })
    },
    async wake() {
      await db.rows(WAKE_DELIVERIES)
      await db.rows(WAKE_JOBS)
    },
    async close() {
      await Promise.all([db.close(), workers.end()])
      await database.drop()
    },
  }
}

export const newSubject = (): string => randomUUID()

const QUIET = new Logger(() => () => undefined)
