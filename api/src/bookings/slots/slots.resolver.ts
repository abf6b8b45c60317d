import {
  Arg,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { Context } from '../../app.ts'
import { Reader } from '../../catalogue/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { TimeZoneScalar } from '../../foundation/contract/scalars/index.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import {
  AppointmentOffer,
  SaveAppointmentOfferInput,
  SaveAppointmentOfferResult,
} from '../offer/offer-type.ts'
import { offersOfSubjects } from '../offer/offers-of-subjects.ts'
import { offerSeen, saveOffer } from '../offer/save-offer.ts'
import { askedSlots } from './asked-slots.ts'
import { nextSlotsOf } from './next-slots.store.ts'

@Allow('ANYONE')
@ObjectType({ description: 'When appointments of one length may begin.', simpleResolvers: true })
export class Slots {
  @Field(() => TimeZoneScalar, {
    description: 'Where the reader is, to show their time beside the viewer’s.',
  })
  readerTimeZone: string

  @Extensions({ listSize: 100 })
  @Field(() => [DateTimeScalar], { description: 'When they begin, in order; none overlap.' })
  startsAt: Date[]
}

@Resolver()
export class SlotsResolver {
  @Allow('ANYONE')
  @Query(() => Slots, {
    description: 'A reader’s free slots that begin between two moments, at most 42 days apart.',
  })
  async slots(
    @Ctx() { app }: Context<Viewer | null>,
    @Arg('readerId', () => ID, { description: 'The reader.' }) readerId: string,
    @Arg('from', () => DateTimeScalar, { description: 'The first moment.' }) from: Date,
    @Arg('to', () => DateTimeScalar, { description: 'The moment after the last one.' }) to: Date,
    @Arg('minutes', () => Int, { description: 'How long the appointment takes.' }) minutes: number,
  ): Promise<Slots> {
    return Object.assign(new Slots(), await askedSlots(app, readerId, { from, to }, minutes))
  }
}

@Resolver(() => Reader)
export class AppointmentOfferResolver {
  @Allow('ANYONE')
  @FieldResolver(() => AppointmentOffer, {
    nullable: true,
    description: 'How they take appointments; null when they take none.',
  })
  async appointmentOffer(
    @Root() reader: Reader,
    @Ctx() { app, loaders }: Context<Viewer | null>,
  ): Promise<AppointmentOffer | null> {
    const known = await loaders
      .of('appointment-offers', (subjects: readonly string[]) => offersOfSubjects(app.db, subjects))
      .load(reader.subject)
    return known && offerSeen(app, reader, known.offer)
  }

  @Allow('ANYONE')
  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the next appointment with them may begin, found anew every minute; null when none may soon.',
  })
  async nextSlot(
    @Root() { subject }: Reader,
    @Ctx() { app, loaders }: Context<Viewer | null>,
  ): Promise<Date | null> {
    const at = await loaders
      .of('next-slots', (subjects: readonly string[]) => nextSlotsOf(app.db, subjects))
      .load(subject)
    return at && at > app.clock.now() ? at : null
  }

  @Allow('READER')
  @RateLimit('schedule')
  @Mutation(() => SaveAppointmentOfferResult, {
    description:
      'Saves how the viewer takes appointments. Those that were made stay as they are. Sent twice, it changes nothing.',
  })
  saveAppointmentOffer(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => SaveAppointmentOfferInput, { description: 'How.' }) input: SaveAppointmentOfferInput,
  ): Promise<typeof SaveAppointmentOfferResult> {
    const { services } = input
    return saveOffer(app, viewer, {
      ...input,
      services: services?.map(({ serviceId, price }) => ({ serviceId, price: price.minor })),
    })
  }
}
