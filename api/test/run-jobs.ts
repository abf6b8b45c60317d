import { Logger, runOnce } from 'graphile-worker'
import pg from 'pg'
import { type Database, statement } from '../src/foundation/database/database.ts'
import type { Jobs } from '../src/foundation/database/jobs.ts'

const DUE = statement(
  'test.due-jobs',
  `SELECT count(*)::integer AS jobs FROM jobs._private_jobs j JOIN jobs._private_tasks t ON t.id = j.task_id
   WHERE t.identifier = ANY ($1::text[]) AND j.run_at <= now() AND j.attempts < j.max_attempts`,
)

/**
 * Runs the jobs that are due, and those that they add, until none is left. graphile-worker does not wait for a job to be
 * marked as done before it looks for the next one, and would leave the rest of a queue for its next poll.
 */
export async function runDueJobs(db: Database, modules: readonly Jobs[]): Promise<void> {
  const tasks: Jobs['tasks'] = Object.assign({}, ...modules.map(module => module.tasks))
  const names = Object.keys(tasks)
  const due = async () => ((await db.row<{ jobs: number }>(DUE, [names]))?.jobs ?? 0) > 0
  while (names.length > 0 && (await due())) await runOnceAndLeave(db.pool.options.connectionString, tasks)
}

/** With connections of its own, which are closed before it resolves: one that a dropped database ended would end the test as well. */
async function runOnceAndLeave(connectionString: string | undefined, tasks: Jobs['tasks']): Promise<void> {
  const pgPool = new pg.Pool({ connectionString, max: 1 })
  pgPool.on('connect', client => client.on('error', () => undefined))
  try {
    await runOnce({ pgPool, schema: 'jobs', taskList: tasks as never, noHandleSignals: true, logger: QUIET })
  } finally {
    await pgPool.end()
  }
}

const QUIET = new Logger(() => () => undefined)
