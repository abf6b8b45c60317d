/** What happened, day by day: counted from the facts of all modules, for staff. And what waits for them. */
import { DeskResolver } from './desk/desk.resolver.ts'
import { MetricsResolver } from './metrics.resolver.ts'
import { ReaderMetricsResolver } from './quality/readers.resolver.ts'
import { MetricRowsResolver } from './rows/rows.resolver.ts'

export { metricsJobs } from './metrics.jobs.ts'

export const metricsResolvers = [
  MetricsResolver,
  MetricRowsResolver,
  ReaderMetricsResolver,
  DeskResolver,
] as const
