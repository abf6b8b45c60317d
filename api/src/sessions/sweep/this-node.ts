import type { App } from '../../app.ts'
import { type ApiNode, storeWorkers } from './nodes.store.ts'

type NodeApp = Pick<App, 'nodeId'>

const workersOf = new WeakMap<NodeApp, readonly string[]>()

/**
 * This process as it registers itself, each time with its workers: others forget a node that stood still for longer than its
 * lease, and jobs that are held by workers of no living node are given to others.
 */
export const thisNode = (app: NodeApp): ApiNode => ({ id: app.nodeId, workers: workersOf.get(app) ?? [] })

/** Names this node's job workers, whose jobs are freed when it dies. */
export async function nameWorkers(
  app: Pick<App, 'nodeId' | 'db'>,
  workers: readonly string[],
): Promise<void> {
  workersOf.set(app, workers)
  await storeWorkers(app.db, thisNode(app))
}
