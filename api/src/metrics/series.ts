import { Field, Int, ObjectType } from 'type-graphql'
import { BigIntScalar } from '../foundation/contract/money-type.ts'
import { Allow, OR_NULL, own } from '../foundation/contract/policy.ts'
import { CurrencyCodeScalar, DateScalar, TimeZoneScalar } from '../foundation/contract/scalars/index.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { isMoney, Measure, type MeasureName } from './measure.ts'
import type { DayRow } from './metrics.store.ts'

/** Sums of money are for finance; times and stars for all who see the counts. */
export const moneyForFinance = own<{ measure: MeasureName }>(
  'money as finance',
  ({ root, viewer }) => !isMoney(root.measure) || viewer.roles.includes('FINANCE'),
)

@Allow('STAFF')
@ObjectType({ description: 'A measure, day by day.', simpleResolvers: true })
export class MetricSeries {
  @Field(() => Measure, { description: 'What is counted.' })
  measure: MeasureName

  @Field(() => Int, { description: 'Of the whole period; people count once.' })
  count: number

  @Field(() => [Int], { description: 'Of each day, the first day first.' })
  counts: number[]

  @Allow('STAFF', moneyForFinance, OR_NULL)
  @Field(() => BigIntScalar, {
    nullable: true,
    description:
      'The values of the whole period: milliseconds, stars or minor units; money is null for others than finance.',
  })
  total: bigint | null

  @Allow('STAFF', moneyForFinance, OR_NULL)
  @Field(() => [BigIntScalar], { nullable: true, description: 'Those of each day.' })
  totals: bigint[] | null

  /** @param days Of the period, in their order. */
  static of(measure: MeasureName, rows: readonly DayRow[], days: readonly string[]): MetricSeries {
    const byDay = new Map(rows.map(row => [row.day, row]))
    const counts = days.map(day => Number(byDay.get(day)?.count ?? 0n))
    const totals = days.map(day => byDay.get(day)?.total ?? 0n)
    return Object.assign(new MetricSeries(), {
      ...{ measure, counts, totals },
      count: counts.reduce((sum, each) => sum + each, 0),
      total: totals.reduce((sum, each) => sum + each, 0n),
    })
  }
}

@Allow('STAFF')
@ObjectType({ description: 'What happened on the platform in a period.', simpleResolvers: true })
export class Metrics {
  @Field(() => DateScalar, { description: 'The first day.' })
  from: string

  @Field(() => DateScalar, { description: 'The last day.' })
  to: string

  @Field(() => DateScalar, { description: 'Which day it is now.' })
  today: string

  @Field(() => TimeZoneScalar, { description: 'In which zone days begin and end.' })
  zone: string

  @Field(() => CurrencyCodeScalar, { description: 'Of all money.' })
  currency: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a day of it was counted last; null for never.',
  })
  countedAt: Date | null

  @Field(() => [MetricSeries], { description: 'A measure without anything is not there.' })
  series: MetricSeries[]
}
