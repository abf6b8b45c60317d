import { createUnionType, Extensions, Field, InputType, Int, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { DateScalar } from '../../foundation/contract/scalars/index.ts'
import { wordsFor } from '../../foundation/words.ts'
import type { ExtraHours, Schedule, ScheduleProblem, WeeklyHours } from './schedule.ts'

const messageFor = wordsFor({ 'refusal.scheduleInvalid': ['problem'] })

const FROM = 'When they begin, in minutes from midnight by the clock of the reader’s time zone.'
const TO = 'When they end, counted from the same midnight: 1560 is two in the morning after.'
const WEEKDAY = '1 is Monday, 7 Sunday.'
const DAY = 'The day on which they begin.'

@Allow('ANYONE')
@ObjectType('WeeklyHours', { description: 'Hours of every week.', simpleResolvers: true })
class WeeklyHoursType implements WeeklyHours {
  @Field(() => Int, { description: WEEKDAY })
  weekday: number

  @Field(() => Int, { description: FROM })
  fromMinute: number

  @Field(() => Int, { description: TO })
  toMinute: number
}

@Allow('ANYONE')
@ObjectType('ExtraHours', {
  description: 'Hours of one day, beside those of its week.',
  simpleResolvers: true,
})
class ExtraHoursType implements ExtraHours {
  @Field(() => DateScalar, { description: DAY })
  day: string

  @Field(() => Int, { description: FROM })
  fromMinute: number

  @Field(() => Int, { description: TO })
  toMinute: number
}

@InputType({ description: 'Hours of every week.' })
class WeeklyHoursInput implements WeeklyHours {
  @Field(() => Int, { description: WEEKDAY })
  weekday: number

  @Field(() => Int, { description: FROM })
  fromMinute: number

  @Field(() => Int, { description: TO })
  toMinute: number
}

@InputType({ description: 'Hours of one day, beside those of its week.' })
class ExtraHoursInput implements ExtraHours {
  @Field(() => DateScalar, { description: DAY })
  day: string

  @Field(() => Int, { description: FROM })
  fromMinute: number

  @Field(() => Int, { description: TO })
  toMinute: number
}

const BUFFER_BEFORE = 'Minutes kept free before an appointment, 0 to 240.'
const BUFFER_AFTER = 'Minutes kept free after an appointment, 0 to 240.'
const NOTICE = 'An appointment is asked for so many minutes before it begins, or earlier.'
const AHEAD = 'So many days ahead may be booked, 1 to 365.'
const MOST = 'So many appointments a day; none: as many as fit.'
const DAYS_OFF = 'Days on which none of the week’s hours begin.'

@Allow('READER')
@ObjectType('Schedule', {
  description: 'When a reader takes appointments, by the clock of the time zone of their profile.',
  simpleResolvers: true,
})
export class ScheduleType implements Schedule {
  @Extensions({ listSize: 50 })
  @Field(() => [WeeklyHoursType], { description: 'Hours of every week.' })
  weekly: WeeklyHoursType[]

  @Field(() => [DateScalar], { description: DAYS_OFF })
  daysOff: string[]

  @Extensions({ listSize: 200 })
  @Field(() => [ExtraHoursType], { description: 'Hours of single days, beside those of the week.' })
  extra: ExtraHoursType[]

  @Field(() => Int, { description: BUFFER_BEFORE })
  bufferBefore: number

  @Field(() => Int, { description: BUFFER_AFTER })
  bufferAfter: number

  @Field(() => Int, { description: NOTICE })
  noticeMinutes: number

  @Field(() => Int, { description: AHEAD })
  daysAhead: number

  @Field(() => Int, { nullable: true, description: MOST })
  mostADay: number | null

  static of(schedule: Schedule): ScheduleType {
    return Object.assign(new ScheduleType(), schedule)
  }
}

@InputType({ description: 'A whole schedule, in place of what there was.' })
export class SaveScheduleInput {
  @Field(() => [WeeklyHoursInput], { description: 'Hours of every week, at most 50.' })
  weekly: WeeklyHoursInput[]

  @Field(() => [DateScalar], { description: DAYS_OFF })
  daysOff: string[]

  @Field(() => [ExtraHoursInput], { description: 'Hours of single days, beside those of the week.' })
  extra: ExtraHoursInput[]

  @Field(() => Int, { description: BUFFER_BEFORE })
  bufferBefore: number

  @Field(() => Int, { description: BUFFER_AFTER })
  bufferAfter: number

  @Field(() => Int, { description: NOTICE })
  noticeMinutes: number

  @Field(() => Int, { description: AHEAD })
  daysAhead: number

  @Field(() => Int, { nullable: true, description: MOST })
  mostADay?: number | null
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'The schedule was not saved; the code is RANGE, HOURS, TOO_MANY or OVERLAP.',
})
export class ScheduleInvalid extends Refusal {
  constructor(problem: ScheduleProblem) {
    super(messageFor('refusal.scheduleInvalid', { problem }), problem)
  }
}

export const SaveScheduleResult = createUnionType({
  name: 'SaveScheduleResult',
  description: 'The schedule as it is now, or why it was not saved.',
  types: () => [ScheduleType, ScheduleInvalid] as const,
})
