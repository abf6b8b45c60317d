import { createUnionType, Field, ObjectType, registerEnumType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { wordsFor } from '../../foundation/words.ts'
import type { CalendarProblem, OwnCalendarRow } from './own-calendars.store.ts'

const messageFor = wordsFor({ 'refusal.calendarNotAllowed': [] })

const CalendarProblemEnum: Record<CalendarProblem, CalendarProblem> = {
  UNREACHABLE: 'UNREACHABLE',
  UNREADABLE: 'UNREADABLE',
}
registerEnumType(CalendarProblemEnum, {
  name: 'CalendarProblem',
  description: 'Why a calendar was not read.',
  valuesConfig: {
    UNREACHABLE: { description: 'Its address gave nothing; it is asked again later.' },
    UNREADABLE: { description: 'Its address gave no calendar, or one that is too large.' },
  },
})

@Allow('READER')
@ObjectType({
  description:
    'A calendar that the viewer keeps elsewhere: when they are busy there, they take no appointments here.',
  simpleResolvers: true,
})
export class OwnCalendar {
  @Field(() => String, { description: 'Its address, as it was given.' })
  address: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last read; null before the first time.',
  })
  readAt: Date | null

  @Field(() => CalendarProblemEnum, {
    nullable: true,
    description: 'Why it was not read when it was last asked.',
  })
  problem: CalendarProblem | null

  static of(row: OwnCalendarRow | null): OwnCalendar {
    if (!row) throw new Error('a calendar was not written')
    const { address, readAt, problem } = row
    return Object.assign(new OwnCalendar(), { address, readAt, problem })
  }
}

@Allow('READER')
@ObjectType({ implements: Refusal, description: 'The address is not https, or not of the public internet.' })
export class CalendarNotAllowed extends Refusal {
  constructor() {
    super(messageFor('refusal.calendarNotAllowed'))
  }
}

export const FollowCalendarResult = createUnionType({
  name: 'FollowCalendarResult',
  description: 'The calendar that is read from now on, or why it is not.',
  types: () => [OwnCalendar, CalendarNotAllowed] as const,
})
