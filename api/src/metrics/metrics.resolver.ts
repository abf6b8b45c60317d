import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../app.ts'
import { localId } from '../foundation/contract/global-id.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { DateScalar } from '../foundation/contract/scalars/index.ts'
import { metricsOf } from './metrics-of.ts'
import { Metrics } from './series.ts'

export const FROM = { description: 'The first day.' }
export const TO = { description: 'The last day, at most 366 days later.' }

@Resolver(() => Metrics)
export class MetricsResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Query(() => Metrics, { description: 'What happened on the platform, day by day.' })
  metrics(
    @Ctx() { app }: Context,
    @Arg('from', () => DateScalar, FROM) from: string,
    @Arg('to', () => DateScalar, TO) to: string,
    @Arg('readerId', () => ID, { nullable: true, description: 'Of this reader alone, by their person.' })
    readerId: string | null,
  ): Promise<Metrics> {
    const reader = readerId == null ? null : localId(['Person'], readerId, 'readerId')
    return metricsOf(app, { from, to }, reader)
  }
}
