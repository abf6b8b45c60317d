import { EventEmitter } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { Logger, parseCronItems, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import type { Jobs } from './jobs.ts'

export interface RunningJobs {
  /** Ends when what is running is done. */
  stop(): Promise<void>
}

interface Hooks {
  failed(task: string, error: unknown): void
  ended(error: unknown): void
  log(message: string): void
  /** The name by which these workers lock jobs from now on. */
  named(name: string): void
}

interface Group {
  readonly pool: pg.Pool
  readonly schema: string
  readonly modules: readonly Jobs[]
  readonly workers: number
  /** One query fetches jobs for all of them, so that many workers cost no more than one; a job may wait for a worker of this node then. */
  readonly fetchesTogether: boolean
  readonly hooks: Hooks
}

/** How long workers that ended by themselves are missing, in milliseconds. */
const RESTART_MILLISECONDS = 1_000

/** Jobs that have become due are looked for so often, in milliseconds; new ones are announced. */
const POLL_MILLISECONDS = { together: 200, alone: 2_000 }

/** A job's queue is free a moment after its end, when that is written. */
const WRITTEN_MILLISECONDS = 10

/** Runs tasks with workers of their own, and starts these anew when they end by themselves. */
export async function runTasks(group: Group): Promise<RunningJobs> {
  const stopping = new AbortController()
  let runner = await start(group)
  const ended = keepRunning()
  return {
    async stop() {
      stopping.abort()
      await runner.stop().catch(() => undefined) // It had ended by itself.
      await ended
    },
  }

  async function keepRunning(): Promise<void> {
    while (!stopping.signal.aborted) {
      const error = await runner.promise.then(
        () => undefined,
        problem => problem,
      )
      if (stopping.signal.aborted) return
      group.hooks.ended(error)
      await restart()
    }
  }

  async function restart(): Promise<void> {
    while (!stopping.signal.aborted) {
      await delay(RESTART_MILLISECONDS, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      try {
        runner = await start(group)
        return
      } catch (error) {
        group.hooks.ended(error)
      }
    }
  }
}

function start({ pool, schema, modules, workers, fetchesTogether, hooks }: Group): Promise<Runner> {
  const taskList: TaskList = {}
  for (const [name, task] of modules.flatMap(module => Object.entries(module.tasks)))
    taskList[name] = payload => task(payload as never)
  const timetable = modules.flatMap(module => Object.entries(module.timetable ?? {}))
  return run({
    pgPool: pool,
    schema,
    taskList,
    events: eventsOf(hooks, fetchesTogether),
    logger: new Logger(() => (_level, message) => hooks.log(message)),
    noHandleSignals: true,
    parsedCronItems: parseCronItems(timetable.map(([task, match]) => ({ task, match, identifier: task }))),
    preset: {
      worker: {
        concurrentJobs: workers,
        pollInterval: fetchesTogether ? POLL_MILLISECONDS.together : POLL_MILLISECONDS.alone,
        // Without a batch, however small, the library leaves a write that failed unhandled, which ends the process.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
        ...(fetchesTogether ? { localQueue: { size: workers } } : {}),
      },
    },
  })
}

/**
 * Workers that fetch together would look again only at the next poll. Where something was fetched there may be more, and the end of
 * a job frees its queue for the next one: either has them look at once.
 */
function eventsOf(hooks: Hooks, fetchesTogether: boolean): WorkerEvents {
  const events: WorkerEvents = new EventEmitter()
  events.on('job:error', ({ job, error }) => hooks.failed(job.task_identifier, error))
  events.on('pool:create', ({ workerPool }) => {
    hooks.named(workerPool.id)
    if (!fetchesTogether) return
    const fetchAgain = () => workerPool.nudge(1)
    events.on('localQueue:getJobs:complete', ({ jobs }) => jobs.length > 0 && fetchAgain())
    events.on('job:complete', afterAll(fetchAgain, WRITTEN_MILLISECONDS))
  })
  return events
}

/** Calls once for all calls that come within a time, at its end. */
function afterAll(call: () => void, milliseconds: number): () => void {
  let isWaiting = false
  return () => {
    if (isWaiting) return
    isWaiting = true
    setTimeout(() => {
      isWaiting = false
      call()
    }, milliseconds)
  }
}
