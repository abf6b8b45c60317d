import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Reminder } from '../../bookings/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { TimeZoneScalar } from '../../foundation/contract/scalars/index.ts'
import { NotificationTypeEnum } from '../inbox/notification.ts'
import type { NotificationType } from '../notification-types.ts'
import { NotificationChannel } from '../type-spec.ts'
import { Digest } from './digest-time.ts'

registerEnumType(Digest, {
  name: 'NotificationDigest',
  description: 'Whether mails that can be switched off come one by one, or together.',
  valuesConfig: {
    OFF: { description: 'One by one.' },
    DAILY: { description: 'Together, each morning at nine by the clock of their zone.' },
    WEEKLY: { description: 'Together, each Monday at nine by the clock of their zone.' },
  },
})

registerEnumType(Reminder, {
  name: 'AppointmentReminder',
  description: 'How long before an appointment somebody is reminded of it.',
  valuesConfig: {
    DAY: { description: '24 hours.' },
    HOURS: { description: 'Three hours.' },
    HOUR: { description: 'One hour.' },
    SOON: { description: 'A quarter of an hour.' },
  },
})

const FROM = 'When they begin, in minutes from midnight by the clock of the time zone.'
const TO = 'When they end; at or before they begin, it is on the next day.'

@Allow('CLIENT')
@ObjectType('QuietHours', {
  description: 'Hours in which nothing is sent but what is of use at once or not at all.',
  simpleResolvers: true,
})
export class QuietHoursType {
  @Field(() => Int, { description: FROM })
  fromMinute: number

  @Field(() => Int, { description: TO })
  toMinute: number
}

@Allow('CLIENT')
@ObjectType({ description: 'Whether the viewer is told of something on one channel.', simpleResolvers: true })
export class NotificationChoice {
  @Field(() => NotificationTypeEnum, { description: 'Of what.' })
  type: NotificationType

  @Field(() => NotificationChannel, { description: 'How.' })
  channel: NotificationChannel

  @Field(() => Boolean, { description: 'Whether it is used.' })
  isOn: boolean

  @Field(() => Boolean, { description: 'It is what they must know, and cannot be switched off.' })
  isLocked: boolean
}

@Allow('CLIENT')
@ObjectType({ description: 'How the viewer wants to be told of things.', simpleResolvers: true })
export class NotificationSettings {
  @Field(() => TimeZoneScalar, { description: 'By whose clock hours are meant.' })
  timeZone: string

  @Field(() => QuietHoursType, { nullable: true, description: 'Null: they have none.' })
  quietHours: QuietHoursType | null

  @Field(() => Digest, { description: 'Whether mails come together.' })
  digest: Digest

  @Field(() => [Reminder], { description: 'When they are reminded of an appointment; empty: never.' })
  reminders: Reminder[]

  @Field(() => [NotificationChoice], {
    description: 'Every type that can concern them, with the channels it is offered on.',
  })
  choices: NotificationChoice[]
}

@InputType({ description: 'Hours in which nothing is sent but what is of use at once or not at all.' })
export class QuietHoursInput {
  @Field(() => Int, { description: FROM })
  fromMinute: number

  @Field(() => Int, { description: TO })
  toMinute: number
}

@InputType({ description: 'One type on one channel.' })
export class NotificationChoiceInput {
  @Field(() => NotificationTypeEnum, { description: 'Of what.' })
  type: NotificationType

  @Field(() => NotificationChannel, { description: 'How.' })
  channel: NotificationChannel

  @Field(() => Boolean, { description: 'Whether it is used.' })
  isOn: boolean
}

@InputType({ description: 'What changes; what is left out stays as it is.' })
export class ChangeNotificationSettingsInput {
  @Field(() => TimeZoneScalar, { nullable: true, description: 'By whose clock hours are meant.' })
  timeZone?: string | null

  @Field(() => QuietHoursInput, { nullable: true, description: 'Null ends them.' })
  quietHours?: QuietHoursInput | null

  @Field(() => Digest, { nullable: true, description: 'Whether mails come together.' })
  digest?: Digest | null

  @Field(() => [Reminder], {
    nullable: true,
    description: 'When they are reminded of an appointment; empty: never.',
  })
  reminders?: Reminder[] | null

  @Field(() => [NotificationChoiceInput], { nullable: true, description: 'Each type and channel once.' })
  choices?: NotificationChoiceInput[] | null
}
