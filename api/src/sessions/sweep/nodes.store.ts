import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

/** A node silent for so long is counted dead, and every page that listens through it as lost since its last sign of life. */
const NODE_LEASE_SECONDS = 5

/** One api process, with the names of its job workers: what they hold is freed when it dies. */
export interface ApiNode {
  readonly id: string
  readonly workers: readonly string[]
}

const SHARE = statement('nodes.share', 'SELECT FROM foundation.nodes WHERE id = $1 FOR KEY SHARE')
const REGISTER = statement(
  'nodes.register',
  `INSERT INTO foundation.nodes (id, started_at, seen_at, heard_at, workers) SELECT $1, now, now, now, $2 FROM foundation.clock_face
   ON CONFLICT (id) DO NOTHING`,
)
const TOUCH = statement(
  'nodes.touch',
  `UPDATE foundation.nodes SET seen_at = c.now, heard_at = greatest(heard_at, $2), workers = $3
   FROM foundation.clock_face c WHERE id = $1 AND seen_at > c.now - interval '${NODE_LEASE_SECONDS} seconds' RETURNING c.now`,
)
const REVIVE = statement(
  'nodes.revive',
  `UPDATE foundation.nodes SET seen_at = c.now, heard_at = c.now, workers = $2 FROM foundation.clock_face c WHERE id = $1 RETURNING c.now`,
)
const NOW = statement('nodes.now', 'SELECT now FROM foundation.clock_face')
const DEAD = statement(
  'nodes.dead',
  `SELECT id FROM foundation.nodes, foundation.clock_face c WHERE seen_at <= c.now - interval '${NODE_LEASE_SECONDS} seconds'`,
)
const LIVING_WORKERS = statement(
  'nodes.living-workers',
  `SELECT unnest(workers) AS worker FROM foundation.nodes, foundation.clock_face c
   WHERE seen_at > c.now - interval '${NODE_LEASE_SECONDS} seconds'`,
)
const LOCK_DEAD = statement(
  'nodes.lock-dead',
  `SELECT n.id FROM foundation.nodes n, foundation.clock_face c
   WHERE n.id = $1 AND n.seen_at <= c.now - interval '${NODE_LEASE_SECONDS} seconds' FOR UPDATE OF n`,
)
const REMOVE = statement('nodes.remove', 'DELETE FROM foundation.nodes WHERE id = $1')
const NAME_WORKERS = statement('nodes.name-workers', 'UPDATE foundation.nodes SET workers = $2 WHERE id = $1')

/** This node has a row, which stays until the transaction ends: nobody may find it dead and forget it meanwhile. */
export async function registerNode(tx: Transaction, { id, workers }: ApiNode): Promise<void> {
  if (await tx.row(SHARE, [id])) return
  await tx.rows(REGISTER, [id, workers])
}

/**
 * This node is alive, and every page that is not quiet gave a sign of life at `lastSignAt` or later: a moment, for the
 * database may learn of it late. Null when the node was silent for longer than its lease.
 */
export const touchNode = async (
  on: Queryable,
  { id, workers }: ApiNode,
  lastSignAt: Date,
): Promise<Date | null> => (await on.row<{ now: Date }>(TOUCH, [id, lastSignAt, workers]))?.now ?? null

export async function serverNow(on: Queryable): Promise<Date> {
  const face = await on.row<{ now: Date }>(NOW)
  if (!face) throw new Error('the server returned no time')
  return face.now
}

/** Begins anew, after everything that listened through this node was counted lost. Returns the server's time. */
export async function reviveNode(tx: Transaction, { id, workers }: ApiNode): Promise<Date> {
  await tx.rows(REGISTER, [id, workers])
  return (await tx.row<{ now: Date }>(REVIVE, [id, workers]))?.now ?? serverNow(tx)
}

export const deadNodes = (on: Queryable) => on.rows<Pick<ApiNode, 'id'>>(DEAD)
/** True while it is dead; its row is then locked. */
export const lockDeadNode = async (tx: Transaction, nodeId: string): Promise<boolean> =>
  (await tx.row(LOCK_DEAD, [nodeId])) !== null
export const removeNode = (tx: Transaction, nodeId: string) => tx.rows(REMOVE, [nodeId])
/** Names of the job workers of all nodes that are alive. */
export const livingWorkers = async (on: Queryable): Promise<string[]> =>
  (await on.rows<{ worker: string }>(LIVING_WORKERS)).map(({ worker }) => worker)
export const storeWorkers = (on: Queryable, { id, workers }: ApiNode) => on.rows(NAME_WORKERS, [id, workers])
