import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { type Database, openDatabase, statement } from '../src/foundation/database/database.ts'
import type { Publication } from '../src/foundation/events/bus.ts'
import {
  type DeliveringApp,
  deliveryJobs,
  type RetryPolicy,
} from '../src/foundation/events/deliver-events.ts'
import { runDueJobs } from './run-jobs.ts'
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
  readonly published: Publication[]
  /** Runs what is due; nothing else is running meanwhile. */
  deliver(options?: { retries?: RetryPolicy; app?: DeliveringApp }): Promise<void>
  /** Whatever waits for its next attempt is due now. */
  wake(): Promise<void>
  close(): Promise<void>
}

export async function openEventWorld(): Promise<EventWorld> {
  const database = await cloneTemplate()
  const published: Publication[] = []
  const db: Database = openDatabase(database.url, {
    publish: async publications => void published.push(...publications),
  })
  const app = { db, log: pino({ level: 'silent' }) }
  return {
    database,
    app,
    published,
    async deliver({ retries, app: delivering = app } = {}) {
      await runDueJobs(db, [deliveryJobs(delivering, retries)])
    },
    async wake() {
      await db.rows(WAKE_DELIVERIES)
      await db.rows(WAKE_JOBS)
    },
    async close() {
      await db.close()
      await database.drop()
    },
  }
}

export const newSubject = (): string => randomUUID()
