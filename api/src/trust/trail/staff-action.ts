import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { RoleEnum } from '../../accounts/index.ts'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { StaffRole } from '../../foundation/viewer.ts'

export const StaffActionKind = { CHANGE: 'CHANGE', READ: 'READ' } as const
export type StaffActionKind = keyof typeof StaffActionKind
registerEnumType(StaffActionKind, {
  name: 'StaffActionKind',
  description: 'Whether staff changed something or looked at it.',
  valuesConfig: {
    CHANGE: { description: 'They changed something, or tried to.' },
    READ: { description: 'They looked at what is private to somebody.' },
  },
})

@Allow('ADMIN')
@ObjectType({
  description: 'Something that a member of staff did. It is never changed and never removed.',
  implements: Node,
  simpleResolvers: true,
})
export class StaffAction implements Node {
  @Field(() => ID, { description: 'Opaque.' })
  id: string

  @Field(() => DateTimeScalar, { description: 'When they asked for it.' })
  at: Date

  @Field(() => StaffActionKind, { description: 'Whether they changed something or looked.' })
  kind: StaffActionKind

  @Field(() => [RoleEnum], { description: 'The roles they had at that moment.' })
  roles: StaffRole[]

  @Field(() => String, { description: 'What they did, as this contract names it, e.g. "decideCase".' })
  action: string

  @Field(() => [String], { description: 'What it was done to: "Order:" and an id as our tables know it.' })
  subjects: string[]

  @Field(() => String, { nullable: true, description: 'Why, in their words, where they were asked.' })
  reason: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'What came of it: "DONE", or the code of the refusal or fault. Null when it was cut off before anybody knew.',
  })
  outcome: string | null

  personId: string
}

export const StaffActionConnection = connectionOf('StaffAction', () => StaffAction)

@InputType({ description: 'Which actions of staff; what is left out does not matter.' })
export class AuditTrailFilter {
  @Field(() => ID, { nullable: true, description: 'Of this member of staff.' })
  personId?: string | null

  @Field(() => StaffActionKind, { nullable: true, description: 'Of this kind.' })
  kind?: StaffActionKind | null

  @Field(() => String, { nullable: true, description: 'Of this name, e.g. "decideCase".' })
  action?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'About this: an id that this API gave you, or a subject as the trail shows it.',
  })
  subject?: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'From this moment on.' })
  from?: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this moment.' })
  to?: Date | null
}
