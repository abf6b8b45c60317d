import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { Person, peopleOf } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import type { Connection } from '../../foundation/contract/connection.ts'
import { localId } from '../../foundation/contract/global-id.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateScalar } from '../../foundation/contract/scalars/index.ts'
import { Measure, type MeasureName } from '../measure.ts'
import { FROM, TO } from '../metrics.resolver.ts'
import { MetricRow, MetricRowConnection } from './metric-row.ts'
import { rowsOf } from './rows-of.ts'

@Resolver(() => MetricRow)
export class MetricRowsResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Query(() => MetricRowConnection, {
    description: 'What measures counted in a period, the latest first; people who were active in any order.',
  })
  metricRows(
    @Ctx() { app, viewer }: Context,
    @Arg('measures', () => [Measure], { description: 'Which; people who were active stand alone.' })
    measures: MeasureName[],
    @Arg('from', () => DateScalar, FROM) from: string,
    @Arg('to', () => DateScalar, TO) to: string,
    @Arg('readerId', () => ID, { nullable: true, description: 'Of this reader alone, by their person.' })
    readerId: string | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<MetricRow>> {
    const reader = readerId == null ? null : localId(['Person'], readerId, 'readerId')
    return rowsOf(app, viewer, { measures, from, to, readerId: reader, first, after: after ?? null })
  }

  @Allow('STAFF')
  @FieldResolver(() => Person, { nullable: true, description: 'The reader it belongs to.' })
  async reader(@Root() { readerId }: MetricRow, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return readerId === null ? null : loaders.of('people', peopleOf(app)).load(readerId)
  }

  @Allow('STAFF')
  @FieldResolver(() => Person, { nullable: true, description: 'Who did it.' })
  async person(@Root() { personId }: MetricRow, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return personId === null ? null : loaders.of('people', peopleOf(app)).load(personId)
  }
}
