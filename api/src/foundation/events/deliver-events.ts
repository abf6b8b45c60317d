import type { Logger } from 'pino'
import type { Database, Transaction } from '../database/database.ts'
import type { Jobs } from '../database/jobs.ts'
import {
  type DeliveryKey,
  type DeliveryRow,
  deleteDelivery,
  markFailed,
  type NextDelivery,
  nextDelivery,
  unpark,
} from './deliveries.store.ts'
import { handlerCount, handlerNamed } from './events.ts'
import { GivenUp } from './given-up.ts'
import { LANES, queueOf } from './lanes.ts'

/** What the delivery itself uses of the app; handlers are given all of it. */
export interface DeliveringApp {
  readonly db: Database
  readonly log: Logger
}

export interface RetryPolicy {
  /** After so many failed attempts a delivery is parked. */
  readonly attempts: number
  afterSeconds(failedAttempts: number): number
}

/**
 * A provider may be away for a day.
 * @rule when a mail or webhook is given up: it is tried again after 2, 4, 8 … seconds, then once an hour, and parked for staff after 35 attempts, about a day.
 */
const RETRIES: RetryPolicy = {
  attempts: 35,
  afterSeconds: failedAttempts => Math.min(2 ** failedAttempts, 3_600),
}

const TASK = 'events.deliver'

interface Queue {
  readonly handler: string
  readonly subjectId: string
}

/** The jobs that bring events to their handlers. They have workers of their own, LANES for each handler. */
export const deliveryJobs = (app: DeliveringApp, retries: RetryPolicy = RETRIES): Jobs => ({
  tasks: { [TASK]: (queue: Queue) => deliverPending(app, queue, retries) },
  workers: handlerCount() * LANES,
})

/**
 * Delivers what waits for a handler within a subject, oldest first, and stops at one that fails until it is due again.
 * Every job starts at the oldest, whichever event it was added for: so nothing is overtaken, and a job that finds nothing
 * was served by an earlier one. The queue keeps two jobs of one subject from running together.
 */
async function deliverPending(app: DeliveringApp, queue: Queue, retries: RetryPolicy): Promise<void> {
  for (;;) {
    const delivery = await nextDelivery(app.db, queue.handler, queue.subjectId)
    if (!delivery || delivery.isWaiting) return
    const key = { ...queue, sequence: delivery.sequence }
    try {
      await handle(app, queue.handler, delivery)
    } catch (problem) {
      const parked = await fail(app, key, delivery.attempts + 1, problem, retries)
      if (!parked) return
      continue
    }
    await deleteDelivery(app.db, key)
  }
}

async function handle(app: DeliveringApp, name: string, { attempts, isWaiting, ...event }: NextDelivery) {
  const handler = handlerNamed(name)
  if (!handler) throw new Error(`No handler is named "${name}".`)
  await handler.handle(app as never, event)
}

async function fail(
  { db, log }: DeliveringApp,
  key: DeliveryKey,
  attempts: number,
  problem: unknown,
  retries: RetryPolicy,
): Promise<boolean> {
  const park = attempts >= retries.attempts || problem instanceof GivenUp
  log[park ? 'error' : 'warn'](
    { err: problem, ...key, attempts },
    park ? 'a delivery is parked' : 'a delivery failed',
  )
  await db.transact(async tx => {
    const marked = await markFailed(tx, key, {
      error: String(problem instanceof Error ? problem.message : problem).slice(0, LONGEST_ERROR),
      afterSeconds: retries.afterSeconds(attempts),
      park,
    })
    if (marked && !park) await addJob(tx, key, marked.retryAt)
  })
  return park
}

const LONGEST_ERROR = 2_000

/** Delivers a parked event again, before all others of its subject. Null when it is not parked. */
export async function replayParked(tx: Transaction, id: string): Promise<DeliveryRow | null> {
  const delivery = await unpark(tx, id)
  if (delivery) await addJob(tx, delivery)
  return delivery
}

const addJob = (tx: Transaction, { handler, subjectId }: DeliveryKey, runAt?: Date) =>
  tx.job(TASK, { handler, subjectId } satisfies Queue, { runAt, queue: queueOf(handler, subjectId) })
