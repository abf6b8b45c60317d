import { type Queryable, statement } from './database.ts'

const NODES = statement(
  'state.nodes',
  `SELECT n.id::text, n.started_at AS "startedAt", n.seen_at AS "seenAt", n.seen_at > now - interval '5 seconds' AS "isAlive"
   FROM foundation.nodes n, foundation.clock_face ORDER BY n.started_at LIMIT 50`,
)
/** Jobs run by the true time, whatever the product's clock shows. */
const JOBS = statement(
  'state.jobs',
  `SELECT count(*) FILTER (WHERE run_at <= now() AND attempts < max_attempts)::int AS waiting,
     min(run_at) FILTER (WHERE run_at <= now() AND attempts < max_attempts AND locked_at IS NULL) AS "oldestAt",
     count(*) FILTER (WHERE attempts > 0 AND attempts < max_attempts AND last_error IS NOT NULL)::int AS failing,
     count(*) FILTER (WHERE attempts >= max_attempts)::int AS "givenUp" FROM jobs.jobs`,
)

export interface NodeState {
  readonly id: string
  readonly startedAt: Date
  /** When it gave a sign of life last. */
  readonly seenAt: Date
  readonly isAlive: boolean
}
export interface JobsState {
  /** Due now. */
  readonly waiting: number
  /** Since when the oldest of them is due. */
  readonly oldestAt: Date | null
  /** Failed, and will be tried again. */
  readonly failing: number
  readonly givenUp: number
}

/** The oldest first. */
export const nodesState = (on: Queryable) => on.rows<NodeState>(NODES)
export const jobsState = (on: Queryable) => on.row<JobsState>(JOBS)
