import { Extensions, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type Money, MoneyType } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { TimeZoneScalar } from '../../foundation/contract/scalars/index.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { type Bounds, ReportPeriod, ReportStepLength } from './report-period.ts'

export const ReportLineKind = { ATTRIBUTE: 'ATTRIBUTE', TOPIC: 'TOPIC', CHANNEL: 'CHANNEL' } as const
export type ReportLineKind = keyof typeof ReportLineKind
registerEnumType(ReportLineKind, {
  name: 'ReportLineKind',
  description: 'By what a line of a report groups readings.',
  valuesConfig: {
    ATTRIBUTE: { description: 'By the attributes of the profile at that time; a reading counts under each.' },
    TOPIC: { description: 'By what the client asked about.' },
    CHANNEL: { description: 'By how it was held.' },
  },
})

@Allow('READER')
@ObjectType({ description: 'Readings of a period that have something in common.', simpleResolvers: true })
export class ReportLine {
  @Field(() => ReportLineKind, { description: 'What they have in common.' })
  kind: ReportLineKind

  @Field(() => String, { description: 'A slug, a topic, or a channel.' })
  key: string

  @Field(() => String, { description: 'Its name, where it has one besides the key.' })
  name: string

  @Field(() => Int, { description: 'Readings that took place.' })
  readings: number

  @Field(() => Int, { description: 'Seconds both sides were present in them.' })
  sharedSeconds: number

  @Field(() => MoneyType, { description: 'The reader’s share of them, before refunds and tips.' })
  earned: Money
}

@Allow('READER')
@ObjectType({
  description: 'One step of a report’s series; a step without readings is there, too.',
  simpleResolvers: true,
})
export class ReportStep {
  @Field(() => String, { description: 'Its first day by the calendar of the time zone, as YYYY-MM-DD.' })
  day: string

  @Field(() => Int, { description: 'Readings that took place.' })
  readings: number

  @Field(() => Int, { description: 'Seconds both sides were present in them.' })
  sharedSeconds: number

  @Field(() => MoneyType, { description: 'The reader’s share of them, before refunds and tips.' })
  earned: Money
}

@Allow('READER')
@ObjectType({ description: 'How the rings of a period ended.', simpleResolvers: true })
export class ReportRings {
  @Field(() => Int, { description: 'The reader answered.' })
  answered: number

  @Field(() => Int, { description: 'The reader declined.' })
  declined: number

  @Field(() => Int, { description: 'Nobody answered in time.' })
  missed: number

  @Field(() => Int, { description: 'The client withdrew it before it was answered.' })
  withdrawn: number
}

@Allow('READER')
@ObjectType({
  description: 'What moved the reader’s earnings in a period, by its kind; payouts are not among it.',
  simpleResolvers: true,
})
export class ReportEarnings {
  @Field(() => MoneyType, { description: 'Shares of readings.' })
  readings: Money

  @Field(() => MoneyType, { description: 'Tips.' })
  tips: Money

  @Field(() => MoneyType, { description: 'The reader’s share of gifts, less those that were taken back.' })
  gifts: Money

  @Field(() => MoneyType, { description: 'The reader’s share of products that were shipped.' })
  sales: Money

  @Field(() => MoneyType, { description: 'Given back to clients: zero or negative.' })
  refunds: Money

  @Field(() => MoneyType, { description: 'Put right by staff.' })
  adjustments: Money

  @Field(() => MoneyType, { description: 'All of it.' })
  total: Money
}

@Allow('READER')
@ObjectType({ description: 'A reader’s own numbers of a period.', simpleResolvers: true })
export class ReaderReport {
  @Field(() => ReportPeriod, { description: 'The period.' })
  period: ReportPeriod

  @Field(() => TimeZoneScalar, { description: 'By whose calendar: the time zone of the profile.' })
  timeZone: string

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it begins; null for everything so far.' })
  since: Date | null

  @Field(() => DateTimeScalar, { description: 'When it ends, at the latest now.' })
  until: Date

  @Field(() => Int, { description: 'Readings that took place.' })
  readings: number

  @Field(() => Int, { description: 'Seconds both sides were present in them.' })
  sharedSeconds: number

  @Field(() => Int, { nullable: true, description: 'How long they were on average; null without readings.' })
  averageSeconds: number | null

  @Field(() => Int, { description: 'Different clients.' })
  clients: number

  @Field(() => Int, {
    description: 'Of them, who had more than one reading with this reader by the end of the period.',
  })
  returningClients: number

  @Field(() => Int, {
    nullable: true,
    description: 'Clients of the period before it, of the same length; null for everything so far.',
  })
  previousClients: number | null

  @Field(() => Int, { nullable: true, description: 'Of those, who came again in this period.' })
  retainedClients: number | null

  @Field(() => ReportRings, { description: 'How rings ended.' })
  rings: ReportRings

  @Field(() => ReportEarnings, { description: 'Earnings by kind.' })
  earned: ReportEarnings

  @Extensions({ listSize: 24 })
  @Field(() => [ReportLine], { description: 'By attribute, topic and channel, most readings first.' })
  lines: ReportLine[]

  @Field(() => ReportStepLength, { description: 'How long each step of the series is.' })
  step: ReportStepLength

  @Extensions({ listSize: 60 })
  @Field(() => [ReportStep], { description: 'The period step by step, at most the last 60.' })
  steps: ReportStep[]

  profileId: string
  bounds: Bounds
}
