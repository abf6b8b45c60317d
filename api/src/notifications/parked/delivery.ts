import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { DeliveryRow } from '../../foundation/events/deliveries.store.ts'
import { wordsFor } from '../../foundation/words.ts'

const messageFor = wordsFor({
  'refusal.deliveryNotParked': [],
})

@Allow('STAFF')
@ObjectType({
  description: 'An event that a handler has not handled yet.',
  implements: Node,
  simpleResolvers: true,
})
export class Delivery implements Node {
  @Field(() => ID, { description: 'Opaque.' })
  id: string

  @Field(() => String, { description: 'The handler, as the code names it.' })
  handler: string

  @Field(() => String, { description: 'The type of the event, e.g. "payout.failed".' })
  eventType: string

  @Field(() => String, { description: 'What the event is about: the id of a payout, a person, a case …' })
  subject: string

  @Field(() => Int, { description: 'Of the event within its subject.' })
  position: number

  @Field(() => DateTimeScalar, { description: 'When the event happened.' })
  emittedAt: Date

  @Field(() => Int, { description: 'How many attempts failed since it was emitted or replayed.' })
  attempts: number

  @Field(() => String, { nullable: true, description: 'What the last attempt failed with.' })
  error: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last attempt failed.' })
  failedAt: Date | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when nobody tries any more; null while it is still to be delivered.',
  })
  parkedAt: Date | null

  static of({ type, subjectId, sequence, at, ...row }: DeliveryRow): Delivery {
    return Object.assign(new Delivery(), {
      ...row,
      eventType: type,
      subject: subjectId,
      position: sequence,
      emittedAt: at,
    })
  }
}

export const DeliveryConnection = connectionOf('Delivery', () => Delivery)

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'It is delivered already, or still being tried.' })
export class DeliveryNotParked extends Refusal {
  constructor() {
    super(messageFor('refusal.deliveryNotParked'))
  }
}

@InputType({ description: 'What to deliver again.' })
export class ReplayDeliveryInput {
  @Field(() => ID, { description: 'The delivery, which is parked.' })
  deliveryId: string
}

export const ReplayDeliveryResult = createUnionType({
  name: 'ReplayDeliveryResult',
  description: 'What came of delivering an event again.',
  types: () => [Delivery, DeliveryNotParked] as const,
})
