import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'

@Allow('SUPPORT', 'FINANCE', 'MODERATOR')
@ObjectType({ description: 'What staff should know of a person, for other staff.', simpleResolvers: true })
export class PersonNote {
  @Field(() => String, { description: 'What it is.' })
  words: string

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  at: Date

  id: string
  by: string
}

export const PersonNoteConnection = connectionOf('PersonNote', () => PersonNote)

@InputType({ description: 'What other staff should know of a person.' })
export class AddPersonNoteInput {
  @Field(() => ID, { description: 'The person.' })
  personId: string

  @Field(() => String, { description: 'What: 1 to 2000 characters.' })
  words: string

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const AddPersonNoteResult = createUnionType({
  name: 'AddPersonNoteResult',
  description: 'The note, or why it was not written.',
  types: () => [PersonNote, IdempotencyKeyReused] as const,
})
