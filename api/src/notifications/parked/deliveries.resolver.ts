import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { listParked } from '../../foundation/events/deliveries.store.ts'
import { BadInput } from '../../foundation/fault.ts'
import { Delivery, DeliveryConnection, ReplayDeliveryInput, ReplayDeliveryResult } from './delivery.ts'
import { replayDelivery } from './replay-delivery.ts'

/** A cursor of this list is the number of a delivery. */
function placeOf(cursor: string): string {
  if (/^\d{1,18}$/.test(cursor)) return cursor
  throw new BadInput('after is no cursor of this list: send back one that it gave you.', {
    argument: 'after',
  })
}

@Resolver(() => Delivery)
export class DeliveriesResolver {
  @Allow('SUPPORT', 'FINANCE')
  @Query(() => DeliveryConnection, {
    nullable: true,
    description:
      'Events whose handlers failed at every attempt, the oldest first: mails that were not sent, and the like.',
  })
  async parkedDeliveries(
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Delivery>> {
    const rows = await listParked(app.db, pageSize(first), after && placeOf(after))
    return pageOf(rows.map(Delivery.of), first, after, each => each.id)
  }

  @Allow('SUPPORT', 'FINANCE')
  @Mutation(() => ReplayDeliveryResult, {
    nullable: true,
    description: 'Hands a parked event to its handler again, once the cause of its failure is gone.',
  })
  replayDelivery(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ReplayDeliveryInput, { description: 'Which.' }) input: ReplayDeliveryInput,
  ): Promise<typeof ReplayDeliveryResult> {
    return replayDelivery(app, viewer, input.deliveryId)
  }
}
