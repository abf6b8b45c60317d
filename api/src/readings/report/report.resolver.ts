import { Arg, Ctx, FieldResolver, Resolver } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { readerReport } from './reader-report.ts'
import { ReaderReport } from './report.ts'
import { ReportPeriod } from './report-period.ts'

@Resolver(() => ViewerType)
export class ReaderReportResolver {
  @Allow('READER')
  @FieldResolver(() => ReaderReport, {
    nullable: true,
    description: 'The viewer’s own numbers as a reader; null for who has no profile.',
  })
  readerReport(
    @Ctx() { app, viewer, language }: Context,
    @Arg('period', () => ReportPeriod, { description: 'Of when.' }) period: ReportPeriod,
  ): Promise<ReaderReport | null> {
    return readerReport(app, viewer, period, language)
  }
}
