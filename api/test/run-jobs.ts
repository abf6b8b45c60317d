import { Logger, runOnce } from 'graphile-worker'
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
  while (names.length > 0 && (await due()))
    await runOnce({
      connectionString: db.pool.options.connectionString,
      maxPoolSize: 1,
      schema: 'jobs',
      taskList: tasks as never,
      noHandleSignals: true,
      logger: QUIET,
    })
}

const QUIET = new Logger(() => () => undefined)
