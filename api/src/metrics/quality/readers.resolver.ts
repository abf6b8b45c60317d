import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { Person, peopleOf } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import type { Connection } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateScalar } from '../../foundation/contract/scalars/index.ts'
import { FROM, TO } from '../metrics.resolver.ts'
import { ReaderMetrics, ReaderMetricsConnection } from './reader-metrics.ts'
import { readersOf } from './readers-of.ts'

@Resolver(() => ReaderMetrics)
export class ReaderMetricsResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @Query(() => ReaderMetricsConnection, {
    description: 'What each reader did in a period, most readings first.',
  })
  readerMetrics(
    @Ctx() { app }: Context,
    @Arg('from', () => DateScalar, FROM) from: string,
    @Arg('to', () => DateScalar, TO) to: string,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<ReaderMetrics>> {
    return readersOf(app, { from, to }, first, after ?? null)
  }

  @Allow('STAFF')
  @FieldResolver(() => Person, { nullable: true, description: 'The reader.' })
  reader(@Root() { readerId }: ReaderMetrics, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return loaders.of('people', peopleOf(app)).load(readerId)
  }
}
