import { Field, ID, InputType, registerEnumType } from 'type-graphql'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { TicketState } from '../ticket-row.ts'

export const TicketAssignment = { ANYBODY: 'ANYBODY', MINE: 'MINE', NOBODY: 'NOBODY' } as const
export type TicketAssignment = keyof typeof TicketAssignment
registerEnumType(TicketAssignment, {
  name: 'TicketAssignment',
  description: 'Whose tickets a list of staff has.',
  valuesConfig: {
    ANYBODY: { description: 'All.' },
    MINE: { description: 'Those that the viewer looks after.' },
    NOBODY: { description: 'Those that nobody looks after.' },
  },
})

@InputType({ description: 'Which tickets.' })
export class TicketFilter {
  @Field(() => TicketState, { defaultValue: 'OPEN', description: 'How they stand.' })
  state: TicketState

  @Field(() => TicketAssignment, { defaultValue: 'ANYBODY', description: 'Whose they are.' })
  assignment: TicketAssignment
}

@InputType({ description: 'What staff answer.' })
export class AnswerTicketInput {
  @Field(() => ID, { description: 'Which ticket.' })
  ticketId: string

  @Field(() => String, { description: 'The answer: 1 to 4000 characters.' })
  text: string

  @Field(() => Boolean, { defaultValue: false, description: 'With it the ticket is solved.' })
  isSolved: boolean

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'What other staff should know of a ticket.' })
export class NoteTicketInput {
  @Field(() => ID, { description: 'Which ticket.' })
  ticketId: string

  @Field(() => String, { description: 'What: 1 to 4000 characters.' })
  text: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'Whose ticket it is from now on: the viewer’s.' })
export class TakeTicketInput {
  @Field(() => ID, { description: 'Which ticket.' })
  ticketId: string

  @Field(() => Boolean, { defaultValue: false, description: 'Also when another member of staff has it.' })
  takesOver: boolean
}
