import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'

export const CaseAct = {
  OPENED: 'OPENED',
  ANSWERED: 'ANSWERED',
  TAKEN: 'TAKEN',
  GIVEN: 'GIVEN',
  RELEASED: 'RELEASED',
  NOTED: 'NOTED',
  DECIDED: 'DECIDED',
} as const
export type CaseAct = keyof typeof CaseAct
registerEnumType(CaseAct, {
  name: 'CaseAct',
  description: 'What was done with a case.',
  valuesConfig: {
    OPENED: { description: 'It was opened.' },
    ANSWERED: { description: 'The reader wrote their side.' },
    TAKEN: { description: 'Somebody of staff took it.' },
    GIVEN: { description: 'It was given to somebody of staff.' },
    RELEASED: { description: 'Nobody works on it any more.' },
    NOTED: { description: 'Somebody wrote a note, for other staff.' },
    DECIDED: { description: 'It was decided, or closed.' },
  },
})

@Allow('SUPPORT', 'FINANCE', 'MODERATOR')
@ObjectType({ description: 'A line of a case’s history, which is only added to.', simpleResolvers: true })
export class CaseEvent {
  @Field(() => CaseAct, { description: 'What was done.' })
  did: CaseAct

  @Field(() => String, { description: 'What was written with it; empty when nothing was.' })
  words: string

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date

  id: bigint
  /** Null: the platform itself. */
  by: string | null
  to: string | null

  static of(row: CaseEvent): CaseEvent {
    return Object.assign(new CaseEvent(), row)
  }
}

export const CaseEventConnection = connectionOf('CaseEvent', () => CaseEvent)
