import { createUnionType, Field, ObjectType } from 'type-graphql'
import { ConsentNeeded } from '../accounts/index.ts'
import { type Money, MoneyType } from '../foundation/contract/money-type.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { wordsFor } from '../foundation/words.ts'
import { AlreadyInReading, ChannelNotOffered, InsufficientFunds } from '../readings/index.ts'
import type { AppointmentState } from './appointment.ts'
import { Appointment, AppointmentStateEnum } from './appointment-type.ts'

const messageFor = wordsFor({
  'refusal.alreadyBooked': [],
  'refusal.appointmentNotMovable.often': ['most'],
  'refusal.appointmentNotMovable.late': ['hours'],
  'refusal.appointmentNotOpen': ['state'],
  'refusal.appointmentPriceChanged': ['name', 'price'],
  'refusal.insufficientFunds.appointment': ['required', 'balance'],
  'refusal.roomNotOpen': [],
  'refusal.slotTaken': ['name'],
  'refusal.spanNotOffered': ['name'],
  'refusal.tooSoon': ['name'],
})

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'This time is not free, or not any more: read the slots anew and choose another.',
})
export class SlotTaken extends Refusal {
  constructor(name: string) {
    super(messageFor('refusal.slotTaken', { name }))
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'It begins sooner than the reader’s notice lets it.' })
export class TooSoon extends Refusal {
  @Field(() => DateTimeScalar, { description: 'When the first one may begin.' })
  readonly earliest: Date

  constructor(name: string, earliest: Date) {
    super(messageFor('refusal.tooSoon', { name }))
    this.earliest = earliest
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The reader does not offer appointments of this length.' })
export class SpanNotOffered extends Refusal {
  constructor(name: string) {
    super(messageFor('refusal.spanNotOffered', { name }))
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'The price changed since it was shown: show the new one and ask again.',
})
export class AppointmentPriceChanged extends Refusal {
  @Field(() => MoneyType, { description: 'What it costs now.' })
  readonly price: Money

  constructor(name: string, price: Money) {
    super(messageFor('refusal.appointmentPriceChanged', { name, price }))
    this.price = price
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The client has another appointment at that time.' })
export class AlreadyBooked extends Refusal {
  constructor() {
    super(messageFor('refusal.alreadyBooked'))
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The appointment is over, or stands otherwise by now.' })
export class AppointmentNotOpen extends Refusal {
  @Field(() => AppointmentStateEnum, { description: 'How it stands.' })
  readonly state: AppointmentState

  constructor(state: AppointmentState) {
    super(messageFor('refusal.appointmentNotOpen', { state }))
    this.state = state
  }
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description: 'It cannot be moved any more; the code is TOO_LATE or TOO_OFTEN.',
})
export class AppointmentNotMovable extends Refusal {
  static tooLate(hours: number): AppointmentNotMovable {
    return new AppointmentNotMovable(messageFor('refusal.appointmentNotMovable.late', { hours }), 'TOO_LATE')
  }

  static tooOften(most: number): AppointmentNotMovable {
    return new AppointmentNotMovable(messageFor('refusal.appointmentNotMovable.often', { most }), 'TOO_OFTEN')
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The room opens five minutes before the beginning.' })
export class RoomNotOpen extends Refusal {
  @Field(() => DateTimeScalar, { description: 'When it opens.' })
  readonly opensAt: Date

  constructor(opensAt: Date) {
    super(messageFor('refusal.roomNotOpen'))
    this.opensAt = opensAt
  }
}

/** The wallet does not cover the price of an appointment. */
export const unfunded = (required: Money, balance: Money): InsufficientFunds =>
  new InsufficientFunds(
    messageFor('refusal.insufficientFunds.appointment', { required, balance }),
    required,
    balance,
  )

export const BookAppointmentResult = createUnionType({
  name: 'BookAppointmentResult',
  description: 'The appointment, asked for or made, or why there is none.',
  types: () =>
    [
      Appointment,
      SlotTaken,
      TooSoon,
      AlreadyBooked,
      InsufficientFunds,
      SpanNotOffered,
      ChannelNotOffered,
      AppointmentPriceChanged,
      ConsentNeeded,
      IdempotencyKeyReused,
    ] as const,
})
export const AppointmentResult = createUnionType({
  name: 'AppointmentResult',
  description: 'The appointment as it is now, or why nothing was done.',
  types: () => [Appointment, AppointmentNotOpen] as const,
})
export const RescheduleAppointmentResult = createUnionType({
  name: 'RescheduleAppointmentResult',
  description: 'The appointment at its new time, or why it stays where it is.',
  types: () =>
    [
      Appointment,
      SlotTaken,
      TooSoon,
      AlreadyBooked,
      AppointmentNotMovable,
      AppointmentNotOpen,
      IdempotencyKeyReused,
    ] as const,
})
export const EnterAppointmentResult = createUnionType({
  name: 'EnterAppointmentResult',
  description: 'The appointment, whose room the viewer is in, or why they are not.',
  types: () => [Appointment, RoomNotOpen, AlreadyInReading, AppointmentNotOpen] as const,
})
