import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { Order } from '../orders/order.ts'
import { LinkGuestOrderResult, PlaceGuestOrderInput, PlaceGuestOrderResult } from './guest-order.ts'
import { guestOrder, linkGuestOrder } from './guest-orders.ts'
import { placeGuestOrder } from './place-guest-order.ts'

const KEY = 'From the link that was mailed when it was paid.'

@Resolver()
export class GuestsResolver {
  @Allow('ANYONE')
  @RateLimit('guest-order')
  @Mutation(() => PlaceGuestOrderResult, {
    description:
      'Orders what is in a visitor’s basket and is shipped, with a mail address and by card alone.',
  })
  placeGuestOrder(
    @Ctx() { app, host, language, address }: Context<Viewer | null>,
    @Arg('input', () => PlaceGuestOrderInput, { description: 'The order.' }) input: PlaceGuestOrderInput,
  ): Promise<typeof PlaceGuestOrderResult> {
    const { termsVersion = null, privacyVersion = null, discountCode = null } = input
    const asked = { ...input, termsVersion, privacyVersion, discountCode }
    return placeGuestOrder(app, { host, language, address }, asked)
  }

  @Allow('ANYONE')
  @RateLimit('guest-look')
  @Query(() => Order, { nullable: true, description: 'The order of a guest; null: none has this key.' })
  guestOrder(
    @Ctx() { app }: Context<Viewer | null>,
    @Arg('guestKey', () => String, { description: KEY }) guestKey: string,
  ): Promise<Order | null> {
    return guestOrder(app, guestKey)
  }

  @Allow('CLIENT')
  @RateLimit('guest-look')
  @Mutation(() => LinkGuestOrderResult, {
    description:
      'Takes a guest’s order into the account of who signed in with its mail address. Asked again, it is there.',
  })
  linkGuestOrder(
    @Ctx() { app, viewer }: Context,
    @Arg('guestKey', () => String, { description: KEY }) guestKey: string,
  ): Promise<typeof LinkGuestOrderResult> {
    return linkGuestOrder(app, viewer, guestKey)
  }
}
