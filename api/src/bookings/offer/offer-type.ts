import { createUnionType, Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Channel, Service } from '../../catalogue/index.ts'
import { type Money, MoneyInput, MoneyType } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { wordsFor } from '../../foundation/words.ts'

const messageFor = wordsFor({
  'refusal.offerInvalid': [],
  'refusal.offerInvalid.price': ['least', 'most'],
})

@Allow('ANYONE')
@ObjectType({ description: 'What an appointment of one length costs on one channel.', simpleResolvers: true })
export class SpanPrice {
  @Field(() => Channel, { description: 'How it is held.' })
  channel: Channel

  @Field(() => MoneyType, { description: 'What all of it costs.' })
  price: Money
}

@Allow('ANYONE')
@ObjectType({ description: 'A length in which appointments are offered.', simpleResolvers: true })
export class TimeSpan {
  @Field(() => Int, { description: 'How long it takes.' })
  minutes: number

  @Extensions({ listSize: 3 })
  @Field(() => [SpanPrice], { description: 'Its prices, on the channels the reader offers.' })
  prices: SpanPrice[]
}

@Allow('ANYONE')
@ObjectType({ description: 'A service that a reader offers, on all their channels.', simpleResolvers: true })
export class OfferedServiceType {
  @Field(() => Service, { description: 'Which one.' })
  service: Service

  @Field(() => MoneyType, { description: 'What all of it costs.' })
  price: Money
}

@Allow('ANYONE')
@ObjectType({
  description: 'How a reader takes appointments, and what holds for one that is made now.',
  simpleResolvers: true,
})
export class AppointmentOffer {
  @Field(() => Boolean, {
    description: 'Whatever is free stands at once; otherwise the reader accepts each appointment.',
  })
  isInstant: boolean

  @Extensions({ listSize: 4 })
  @Field(() => [TimeSpan], { description: 'The lengths on offer, the shortest first.' })
  spans: TimeSpan[]

  @Extensions({ listSize: 20 })
  @Field(() => [OfferedServiceType], { description: 'The services on offer, the shortest first.' })
  services: OfferedServiceType[]

  @Field(() => Int, { description: 'Hours the reader has to answer.' })
  answerHours: number

  @Field(() => Int, { description: 'A client who cancels so many hours before gets everything back.' })
  freeHours: number

  @Field(() => Int, {
    description: 'What a client who cancels later gets back of the price, in hundredths of a percent.',
  })
  lateRefundBasisPoints: number

  @Field(() => Int, {
    description: 'What a client who does not come gets back of the price, in hundredths of a percent.',
  })
  absentRefundBasisPoints: number
}

@InputType({ description: 'A service that a reader offers.' })
export class ServiceOfferInput {
  @Field(() => ID, { description: 'Which one, of those on the house’s list.' })
  serviceId: string

  @Field(() => MoneyInput, { description: 'What all of it costs.' })
  price: Money
}

@InputType({ description: 'How a reader takes appointments.' })
export class SaveAppointmentOfferInput {
  @Field(() => Boolean, { description: 'Whatever is free stands at once.' })
  isInstant: boolean

  @Field(() => [Int], { description: 'Minutes of the lengths they offer, of those on the house’s list.' })
  spans: number[]

  @Field(() => [ServiceOfferInput], {
    nullable: true,
    description: 'The services they offer; those that were saved stay when none are sent.',
  })
  services?: ServiceOfferInput[] | null
}

@Allow('ANYONE')
@ObjectType({
  implements: Refusal,
  description:
    'At least one length, only those and services on the house’s list, and prices within their bounds.',
})
export class OfferInvalid extends Refusal {
  static noLength(): OfferInvalid {
    return new OfferInvalid(messageFor('refusal.offerInvalid'))
  }

  static price({ leastPrice: least, mostPrice: most }: Service): OfferInvalid {
    return new OfferInvalid(messageFor('refusal.offerInvalid.price', { least, most }))
  }
}

export const SaveAppointmentOfferResult = createUnionType({
  name: 'SaveAppointmentOfferResult',
  description: 'How the reader takes appointments now, or why it was not saved.',
  types: () => [AppointmentOffer, OfferInvalid] as const,
})
