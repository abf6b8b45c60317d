import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { type RunningJobs, runTasks } from './run-tasks.ts'

/** What a module does after commit: at least once, so every job is idempotent. */
export interface Jobs {
  readonly tasks: Record<string, (payload: never) => Promise<void>>
  /** "cron pattern" (UTC) by task. */
  readonly timetable?: Record<string, string>
  /** Workers that run these tasks and no others, so that neither waits for the other; without it, the ones all share. */
  readonly workers?: number
}

const SCHEMA = 'jobs'

export const migrateJobs = (connectionString: string): Promise<void> =>
  runMigrations({ connectionString, schema: SCHEMA })

export interface JobsHooks {
  failed(task: string, error: unknown): void
  /** Workers ended by themselves, because the outcome of a job could not be written; others take their place. */
  ended(error: unknown): void
  /** Receives the worker's own log. */
  log(message: string): void
  /** The names by which the workers of this node lock jobs, each time they change: when the node dies, what they hold is freed by them. */
  workers(names: readonly string[]): void
}

const SHARED_WORKERS = 4

/** Runs the jobs of all modules on this node. */
export async function startJobs(
  pool: pg.Pool,
  modules: readonly Jobs[],
  hooks: JobsHooks,
): Promise<RunningJobs> {
  const shared = modules.filter(({ workers }) => workers === undefined)
  const apart = modules.filter(({ workers }) => workers !== undefined && workers > 0)
  const workers = openPool(pool.options.connectionString, 1 + apart.length)
  const groups = [
    { modules: shared, workers: SHARED_WORKERS, fetchesTogether: false },
    ...apart.map(module => ({ modules: [module], workers: module.workers ?? 1, fetchesTogether: true })),
  ]
  const names = new Map<number, string>()
  const runners = await Promise.all(
    groups.map((group, place) => {
      const named = (name: string) => hooks.workers([...names.set(place, name).values()])
      return runTasks({ pool: workers, schema: SCHEMA, ...group, hooks: { ...hooks, named } })
    }),
  )
  return {
    async stop() {
      await Promise.all(runners.map(runner => runner.stop()))
      await workers.end()
    },
  }
}

/** Not the pool of the verbs: that reads int8 as bigint, which graphile-worker cannot write down when a job fails. */
function openPool(connectionString: string | undefined, listeners: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: listeners + CONNECTIONS_FOR_JOBS })
  // A connection that breaks while idle is replaced at next use; whoever was using it has its own error.
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))
  return pool
}

const CONNECTIONS_FOR_JOBS = 4

export type { RunningJobs } from './run-tasks.ts'
