import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { App, Context } from '../../app.ts'
import { Reader } from '../../catalogue/index.ts'
import { batched } from '../../foundation/batched.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { ReaderStatistics } from './reader-statistics.ts'
import { readerTotals } from './statistics.store.ts'

const totals = batched((app: Pick<App, 'db'>) => (ids: readonly string[]) => readerTotals(app.db, ids))

@Resolver(() => Reader)
export class ReaderStatisticsResolver {
  @Allow('ANYONE')
  @FieldResolver(() => ReaderStatistics, { description: 'What their past readings show.' })
  async statistics(
    @Root() { id }: Reader,
    @Ctx() { app }: Context<Viewer | null>,
  ): Promise<ReaderStatistics> {
    return ReaderStatistics.of(await totals(app).load(id))
  }
}
