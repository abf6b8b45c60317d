import { type Queryable, statement } from './database.ts'

const UNLOCK_WORKERS = statement('jobs.unlock-workers', 'SELECT jobs.force_unlock_workers($1)')
/** Jobs that a dead node's workers hold are free again. */
export const unlockWorkers = (on: Queryable, workers: readonly string[]) => on.rows(UNLOCK_WORKERS, [workers])
