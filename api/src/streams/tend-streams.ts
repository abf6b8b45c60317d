import type { App } from '../app.ts'
import { leaseAudiences } from './watch/audience.ts'
import { tendPublishers } from './watch/publisher.ts'

/** Once a second on every node: who watches and who publishes through it, and which streams lost their reader. */
export async function tendStreams(app: App): Promise<void> {
  await leaseAudiences(app)
  await tendPublishers(app)
}
