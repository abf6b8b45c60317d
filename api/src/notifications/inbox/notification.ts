import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { type NotificationType, TYPES } from '../notification-types.ts'
import { NotificationChannel } from '../type-spec.ts'
import type { InboxRow } from './inbox.store.ts'

const names = Object.fromEntries(Object.keys(TYPES).map(type => [type, type])) as {
  [Type in NotificationType]: Type
}
export const NotificationTypeEnum = names
registerEnumType(NotificationTypeEnum, {
  name: 'NotificationType',
  description: 'What people are told of. More will come: show what you do not know by its title.',
  valuesConfig: Object.fromEntries(
    Object.entries(TYPES).map(([type, { description }]) => [type, { description }]),
  ),
})
registerEnumType(NotificationChannel, {
  name: 'NotificationChannel',
  description: 'How people are told.',
  valuesConfig: {
    IN_APP: { description: 'In the list and the bell.' },
    MAIL: { description: 'By mail.' },
    PUSH: { description: 'On their devices, where they allowed it.' },
    SMS: { description: 'As a text message.' },
  },
})

@Allow('CLIENT')
@ObjectType({ description: 'Something the viewer was told.', implements: Node, simpleResolvers: true })
export class Notification implements Node {
  @Field(() => ID)
  id: string

  @Field(() => NotificationTypeEnum, { description: 'What it is about.' })
  type: NotificationType

  @Field(() => String, { nullable: true, description: 'Where it leads, a path of the site.' })
  link: string | null

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  createdAt: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the viewer read it; null: not yet.' })
  readAt: Date | null

  readonly row: InboxRow

  static of(row: InboxRow): Notification {
    const { id, type, link, createdAt, readAt } = row
    return Object.assign(new Notification(), { id, type, link, createdAt, readAt, row })
  }
}

export const NotificationConnection = connectionOf('Notification', () => Notification)

@InputType({ description: 'Which ones.' })
export class MarkNotificationsReadInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Those, 100 at most; left out or null: all that the viewer has.',
  })
  notificationIds?: string[] | null
}

@Allow('CLIENT')
@ObjectType({ description: 'What came of marking notifications as read.', simpleResolvers: true })
export class MarkNotificationsReadPayload {
  @Field(() => Int, { description: 'How many were unread before.' })
  marked: number
}
