import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Person, ViewerType } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { Reader, readersByIds } from '../catalogue/index.ts'
import type { Connection } from '../foundation/contract/connection.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { RateLimit } from '../foundation/contract/rate-limited-fields.ts'
import { byId, Reading, SideEnum } from '../readings/index.ts'
import { acceptAppointment, declineAppointment } from './answer-appointment.ts'
import type { Side } from './appointment.ts'
import { appointmentOf } from './appointment-of.ts'
import { Appointment, AppointmentConnection, AppointmentKind } from './appointment-type.ts'
import { appointmentById } from './appointments.store.ts'
import { appointmentPage } from './appointments-page.ts'
import { bookAppointment } from './book-appointment.ts'
import { calendarOf } from './calendar.ts'
import { cancelAppointment } from './cancel-appointment.ts'
import { BookAppointmentInput, RescheduleAppointmentInput } from './inputs.ts'
import {
  AppointmentResult,
  BookAppointmentResult,
  EnterAppointmentResult,
  RescheduleAppointmentResult,
} from './refusals.ts'
import { rescheduleAppointment } from './reschedule-appointment.ts'
import { enterAppointment } from './room/enter-appointment.ts'

@Resolver()
export class AppointmentsResolver {
  @Allow('CLIENT')
  @Query(() => Appointment, { nullable: true, description: 'An appointment, to its two sides.' })
  appointment(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The appointment.' }) id: string,
  ): Promise<Appointment> {
    return appointmentOf(app.db, viewer, id)
  }

  @Allow('CLIENT')
  @RateLimit('appointment')
  @Mutation(() => BookAppointmentResult, {
    description:
      'Asks for an appointment in a free slot and sets its price aside. It stands at once, or when the reader accepts it.',
  })
  bookAppointment(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => BookAppointmentInput, { description: 'The request.' }) input: BookAppointmentInput,
  ): Promise<typeof BookAppointmentResult> {
    const { topic = null, question = null, serviceId = null } = input
    return bookAppointment(app, viewer, { ...input, topic, question, serviceId })
  }

  @Allow('READER')
  @Mutation(() => AppointmentResult, { description: 'The reader takes it.' })
  acceptAppointment(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The appointment.' }) id: string,
  ): Promise<typeof AppointmentResult> {
    return acceptAppointment(app, viewer, id)
  }

  @Allow('READER')
  @Mutation(() => AppointmentResult, {
    description: 'The reader does not take it; what was set aside is free again.',
  })
  declineAppointment(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The appointment.' }) id: string,
  ): Promise<typeof AppointmentResult> {
    return declineAppointment(app, viewer, id)
  }

  @Allow('CLIENT')
  @Mutation(() => AppointmentResult, {
    description: 'Either side cancels it; the client gets back what its terms say, at once.',
  })
  cancelAppointment(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The appointment.' }) id: string,
  ): Promise<typeof AppointmentResult> {
    return cancelAppointment(app, viewer, id)
  }

  @Allow('CLIENT')
  @RateLimit('appointment')
  @Mutation(() => RescheduleAppointmentResult, {
    description: 'The client moves it to another free slot, for the same price and by the same terms.',
  })
  rescheduleAppointment(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => RescheduleAppointmentInput, { description: 'Where to.' })
    input: RescheduleAppointmentInput,
  ): Promise<typeof RescheduleAppointmentResult> {
    return rescheduleAppointment(app, viewer, input)
  }

  @Allow('CLIENT')
  @Mutation(() => EnterAppointmentResult, {
    description:
      'Opens the room to the viewer, from five minutes before the beginning on: the reading that the answer names. Who does not come to it, is absent.',
  })
  enterAppointment(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'The appointment.' }) id: string,
  ): Promise<typeof EnterAppointmentResult> {
    return enterAppointment(app, viewer, id)
  }
}

@Resolver(() => Appointment)
export class AppointmentFieldsResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Person, { description: 'Who asked for it and pays.' })
  client(@Root() { row }: Appointment): Person {
    return new Person(row.clientId, row.clientName)
  }

  @Allow('ANYONE')
  @FieldResolver(() => Reader, { description: 'Who reads.' })
  async reader(@Root() { row }: Appointment, @Ctx() { app, loaders }: Context): Promise<Reader> {
    const reader = await loaders
      .of('readers', (ids: readonly string[]) => readersByIds(app, ids))
      .load(row.profileId)
    return reader ?? Reader.gone(row.profileId, row.readerName)
  }

  @Allow('ANYONE')
  @FieldResolver(() => Reading, {
    nullable: true,
    description: 'The reading in its room; null before the room opens.',
  })
  async reading(@Root() { row, side }: Appointment, @Ctx() { app }: Context): Promise<Reading | null> {
    const reading = row.readingId && (await byId(app.db, row.readingId))
    return reading ? Reading.seenBy(side, reading) : null
  }

  @Allow('ANYONE')
  @FieldResolver(() => String, {
    description: 'The text of a calendar file (.ics, RFC 5545), in the language of who asks.',
  })
  calendar(@Root() { row, side }: Appointment, @Ctx() { language }: Context): string {
    return calendarOf(row, side, language)
  }
}

@Resolver(() => Reading)
export class ReadingAppointmentResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Appointment, {
    nullable: true,
    description: 'The appointment in whose room it takes place; null for a live reading.',
  })
  async appointment(@Root() { row, side }: Reading, @Ctx() { app }: Context): Promise<Appointment | null> {
    const appointment = row.appointmentId && (await appointmentById(app.db, row.appointmentId))
    return appointment ? Appointment.seenBy(side, appointment) : null
  }
}

@Resolver(() => ViewerType)
export class ViewerAppointmentsResolver {
  @Allow('CLIENT')
  @FieldResolver(() => AppointmentConnection, { description: 'The viewer’s appointments.' })
  appointments(
    @Ctx() context: Context,
    @Arg('side', () => SideEnum, { defaultValue: 'CLIENT', description: 'Which side the viewer has.' })
    side: Side,
    @Arg('kind', () => AppointmentKind, { defaultValue: 'UPCOMING', description: 'Which of them.' })
    kind: AppointmentKind,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Appointment>> {
    return appointmentPage(context, side, kind, first, after)
  }
}
