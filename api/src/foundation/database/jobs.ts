import { EventEmitter } from 'node:events'
import {
  Logger,
  parseCronItems,
  type Runner,
  run,
  runMigrations,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import pg from 'pg'

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
  /** Receives the worker's own log. */
  log(message: string): void
  /** The workers of this node, each time there is another: when the node dies, what they hold is freed by their names. */
  workers(ids: readonly string[]): void
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
  const names: string[] = []
  const named = (name: string) => {
    names.push(name)
    hooks.workers([...names])
  }
  const workers = openPool(pool.options.connectionString, 1 + apart.length)
  const runners = await Promise.all([
    runTasks(workers, shared, SHARED_WORKERS, hooks, named),
    ...apart.map(module => runTasks(workers, [module], module.workers ?? 1, hooks, named)),
  ])
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

/**
 * How often each worker looks for jobs that have become due, in milliseconds. New ones are announced to them; the more workers share tasks,
 * the less often each of them looks, so that all of them together do so ten times a second at most.
 */
const pollInterval = (workers: number): number => Math.max(2_000, workers * 100)

export interface RunningJobs {
  /** Ends when what is running is done. */
  stop(): Promise<void>
}

function runTasks(
  pool: pg.Pool,
  modules: readonly Jobs[],
  concurrency: number,
  hooks: JobsHooks,
  named: (worker: string) => void,
): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter()
  events.on('worker:create', ({ worker }) => named(worker.workerId))
  events.on('job:error', ({ job, error }) => hooks.failed(job.task_identifier, error))
  const taskList: TaskList = {}
  const timetable = modules.flatMap(module => Object.entries(module.timetable ?? {}))
  for (const [name, task] of modules.flatMap(module => Object.entries(module.tasks)))
    taskList[name] = payload => task(payload as never)
  return run({
    pgPool: pool,
    schema: SCHEMA,
    taskList,
    concurrency,
    pollInterval: pollInterval(concurrency),
    events,
    logger: new Logger(() => (_level, message) => hooks.log(message)),
    noHandleSignals: true,
    parsedCronItems: parseCronItems(timetable.map(([task, match]) => ({ task, match, identifier: task }))),
  })
}
