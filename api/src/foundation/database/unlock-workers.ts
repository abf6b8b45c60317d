import { type Queryable, statement } from './database.ts'

/** A worker that locked a job just now may not be named yet. */
const NAMED_WITHIN_SECONDS = 5

const UNLOCK_LOST = statement(
  'jobs.unlock-lost',
  `SELECT jobs.force_unlock_workers(lost.workers) FROM (
     SELECT array_agg(DISTINCT locked_by) AS workers FROM jobs.jobs
     WHERE locked_at < now() - interval '${NAMED_WITHIN_SECONDS} seconds' AND locked_by <> ALL ($1)
   ) lost WHERE lost.workers IS NOT NULL`,
)

/** Jobs that are held by workers which no living node has are free again. */
export const unlockLostWorkers = (on: Queryable, living: readonly string[]): Promise<unknown> =>
  on.rows(UNLOCK_LOST, [living])
