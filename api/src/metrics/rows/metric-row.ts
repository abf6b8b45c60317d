import { Field, ID, ObjectType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { BigIntScalar } from '../../foundation/contract/money-type.ts'
import { Allow, OR_NULL } from '../../foundation/contract/policy.ts'
import { CurrencyCodeScalar } from '../../foundation/contract/scalars/index.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { Measure, type MeasureName } from '../measure.ts'
import { moneyForFinance } from '../series.ts'
import type { FactRow } from './rows.store.ts'

@Allow('STAFF')
@ObjectType({ description: 'Something that a measure counted.', simpleResolvers: true })
export class MetricRow {
  @Field(() => Measure, { description: 'What counted it.' })
  measure: MeasureName

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at: Date

  @Field(() => String, { description: 'What it is: "Reading", "Transfer", "Order" …' })
  kind: string

  @Field(() => ID, { description: 'Its id.' })
  subjectId: string

  @Allow('STAFF', moneyForFinance, OR_NULL)
  @Field(() => BigIntScalar, {
    nullable: true,
    description:
      'Milliseconds, stars, minor units, or days on which somebody was active; money is null for others than finance.',
  })
  value: bigint | null

  @Field(() => CurrencyCodeScalar, { nullable: true, description: 'Of a value that is money.' })
  currency: string | null

  readerId: string | null
  personId: string | null
  /** What the trail notes when staff look at it. */
  trailSubject: string
  cursor: string

  static of(row: FactRow): MetricRow {
    const { measure, at, node, id, readerId, personId, currency, value, micros } = row
    return Object.assign(new MetricRow(), {
      ...{ measure, at, kind: node, readerId, personId, currency, value },
      subjectId: globalId(node, id),
      trailSubject: `${node}:${id}`,
      cursor: measure === 'ACTIVE_PEOPLE' ? id : `${micros}.${measure}.${id}`,
    })
  }
}

export const MetricRowConnection = connectionOf('MetricRow', () => MetricRow)
