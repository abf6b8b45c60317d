import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

/** A node silent for so long is counted dead, and every page that listens through it as lost since its last sign of life. */
const NODE_LEASE_SECONDS = 5

const SHARE = statement('nodes.share', 'SELECT FROM foundation.nodes WHERE id = $1 FOR KEY SHARE')
const REGISTER = statement(
  'nodes.register',
  `INSERT INTO foundation.nodes (id, started_at, seen_at, heard_at) SELECT $1, now, now, now FROM foundation.clock_face
   ON CONFLICT (id) DO NOTHING`,
)
const TOUCH = statement(
  'nodes.touch',
  `UPDATE foundation.nodes SET seen_at = c.now, heard_at = greatest(heard_at, $2)
   FROM foundation.clock_face c WHERE id = $1 AND seen_at > c.now - interval '${NODE_LEASE_SECONDS} seconds' RETURNING c.now`,
)
const REVIVE = statement(
  'nodes.revive',
  `UPDATE foundation.nodes SET seen_at = c.now, heard_at = c.now FROM foundation.clock_face c WHERE id = $1 RETURNING c.now`,
)
const NOW = statement('nodes.now', 'SELECT now FROM foundation.clock_face')
const DEAD = statement(
  'nodes.dead',
  `SELECT id, workers FROM foundation.nodes, foundation.clock_face c WHERE seen_at <= c.now - interval '${NODE_LEASE_SECONDS} seconds'`,
)
const LOCK_DEAD = statement(
  'nodes.lock-dead',
  `SELECT n.id FROM foundation.nodes n, foundation.clock_face c
   WHERE n.id = $1 AND n.seen_at <= c.now - interval '${NODE_LEASE_SECONDS} seconds' FOR UPDATE OF n`,
)
const REMOVE = statement('nodes.remove', 'DELETE FROM foundation.nodes WHERE id = $1')
const NAME_WORKERS = statement('nodes.name-workers', 'UPDATE foundation.nodes SET workers = $2 WHERE id = $1')

/** This node has a row, which stays until the transaction ends: nobody may find it dead and forget it meanwhile. */
export async function registerNode(tx: Transaction, nodeId: string): Promise<void> {
  if (await tx.row(SHARE, [nodeId])) return
  await tx.rows(REGISTER, [nodeId])
}

/**
 * This node is alive, and every page that is not quiet gave a sign of life at `lastSignAt` or later: a moment, for the
 * database may learn of it late. Null when the node was silent for longer than its lease.
 */
export const touchNode = async (on: Queryable, nodeId: string, lastSignAt: Date): Promise<Date | null> =>
  (await on.row<{ now: Date }>(TOUCH, [nodeId, lastSignAt]))?.now ?? null

export async function serverNow(on: Queryable): Promise<Date> {
  const face = await on.row<{ now: Date }>(NOW)
  if (!face) throw new Error('the server returned no time')
  return face.now
}

/** Begins anew, after everything that listened through this node was counted lost. Returns the server's time. */
export async function reviveNode(tx: Transaction, nodeId: string): Promise<Date> {
  await tx.rows(REGISTER, [nodeId])
  return (await tx.row<{ now: Date }>(REVIVE, [nodeId]))?.now ?? serverNow(tx)
}

export const deadNodes = (on: Queryable) => on.rows<{ id: string; workers: string[] }>(DEAD)
/** True while it is dead; its row is then locked. */
export const lockDeadNode = async (tx: Transaction, nodeId: string): Promise<boolean> =>
  (await tx.row(LOCK_DEAD, [nodeId])) !== null
export const removeNode = (tx: Transaction, nodeId: string) => tx.rows(REMOVE, [nodeId])
/** Names this node's job workers, whose jobs are freed when it dies. */
export const nameWorkers = (on: Queryable, nodeId: string, workers: readonly string[]) =>
  on.rows(NAME_WORKERS, [nodeId, workers])
