import { Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { type Money, MoneyType } from '../../foundation/contract/money-type.ts'
import { Allow, OR_NULL } from '../../foundation/contract/policy.ts'
import { QualityMeasure, QualityTier } from './quality.ts'

@Allow('STAFF')
@ObjectType({ description: 'A measure of a reader’s quality.', simpleResolvers: true })
export class ReaderQuality {
  @Field(() => QualityMeasure, { description: 'Which.' })
  measure: QualityMeasure

  @Field(() => Int, { nullable: true, description: 'Null where there is too little to judge by.' })
  value: number | null

  @Field(() => Boolean, { description: 'It is past the limit that the policies set.' })
  isPastLimit: boolean
}

@Allow('STAFF')
@ObjectType({ description: 'What a reader did in a period.', simpleResolvers: true })
export class ReaderMetrics {
  readerId: string
  /** What the trail notes when staff look at it. */
  get personId(): string {
    return this.readerId
  }

  @Field(() => Int, { description: 'Readings that took place.' })
  readings: number

  @Field(() => Int, { description: 'Minutes that they shared with clients.' })
  minutes: number

  @Allow('FINANCE', OR_NULL)
  @Field(() => MoneyType, {
    nullable: true,
    description: 'What they earned, less what was given back; null for others than finance.',
  })
  earned: Money | null

  @Field(() => QualityTier, { description: 'Where they stand.' })
  tier: QualityTier

  @Field(() => [ReaderQuality], { description: 'All measures, in one order.' })
  quality: ReaderQuality[]

  @Field(() => Int, { description: 'Warnings that are open.' })
  warnings: number
}

export const ReaderMetricsConnection = connectionOf('ReaderMetrics', () => ReaderMetrics)
