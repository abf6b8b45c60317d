import { type Runner, type TaskList, parseCronItems, run, runMigrations } from 'graphile-worker'
import type pg from 'pg'

/** What a module does after commit: at least once, so every job is idempotent. */
export interface Jobs {
  readonly tasks: Record<string, (payload: never) => Promise<void>>
  /** "cron pattern" (UTC) by task. */
  readonly timetable?: Record<string, string>
}

const SCHEMA = 'jobs'

export const migrateJobs = (connectionString: string): Promise<void> => runMigrations({ connectionString, schema: SCHEMA })

/** Runs the jobs of all modules on this node. */
export async function startJobs(pool: pg.Pool, modules: readonly Jobs[], report: (task: string, error: unknown) => void): Promise<Runner> {
  const taskList: TaskList = {}
  const timetable = modules.flatMap(module => Object.entries(module.timetable ?? {}))
  for (const [name, task] of modules.flatMap(module => Object.entries(module.tasks))) taskList[name] = payload => task(payload as never)
  const runner = await run({
    pgPool: pool,
    schema: SCHEMA,
    taskList,
    concurrency: 4,
    noHandleSignals: true,
    parsedCronItems: parseCronItems(timetable.map(([task, match]) => ({ task, match, identifier: task }))),
    preset: { worker: { sweepThreshold: 300_000, minResetLockedInterval: 60_000, maxResetLockedInterval: 120_000 } },
  })
  runner.events.on('job:error', ({ job, error }) => report(job.task_identifier, error))
  return runner
}
