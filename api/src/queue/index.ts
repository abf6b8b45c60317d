/** Who waits for a busy reader, and whose turn it is. */
import {
  CurrentWaitingResolver,
  QueueResolver,
  ReaderQueueResolver,
  WaitingFieldsResolver,
} from './queue.resolver.ts'

export { queueJobs } from './queue.jobs.ts'
export { tendQueues } from './tend-queues.ts'

export const queueResolvers = [
  QueueResolver,
  WaitingFieldsResolver,
  CurrentWaitingResolver,
  ReaderQueueResolver,
] as const
