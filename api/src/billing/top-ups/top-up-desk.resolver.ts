import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql'
import { Person, peopleOf } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { type Connection, connectionOf, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { Allow, OR_NULL } from '../../foundation/contract/policy.ts'
import { BadInput } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import { eventsPage } from '../payment-events.store.ts'
import { type PaymentEvent, PaymentEventConnection } from './payment-event.ts'
import { TopUp, TopUpState } from './top-up.ts'
import { topUpsListed } from './top-ups.store.ts'

const TopUpConnection = connectionOf('TopUp', () => TopUp)

@InputType({ description: 'Which top-ups; what is left out does not matter.' })
export class TopUpFilter {
  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  personId?: string | null

  @Field(() => TopUpState, { nullable: true, description: 'That are so far.' })
  state?: TopUpState | null
}

@Resolver(() => TopUp)
export class TopUpDeskResolver {
  @Allow('FINANCE')
  @Query(() => TopUpConnection, { description: 'Top-ups of everybody, the latest first.' })
  async topUps(
    @Ctx() { app }: Context,
    @Arg('filter', () => TopUpFilter, { nullable: true, description: 'Which.' }) filter: TopUpFilter | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<TopUp>> {
    const place = after == null ? null : parseId('top-up', after)
    return pageOf(
      await topUpsListed(app.db, filter ?? {}, place, pageSize(first)),
      first,
      after,
      ({ id }) => id,
    )
  }

  @Allow('FINANCE')
  @Query(() => PaymentEventConnection, {
    description: 'What the payment provider reported, the latest first; or only what could not be applied.',
  })
  async paymentEvents(
    @Ctx() { app }: Context,
    @Arg('failed', () => Boolean, { defaultValue: false, description: 'What could not be applied alone.' })
    failed: boolean,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<PaymentEvent>> {
    if (after != null && after.length > 200) throw new BadInput('after is no cursor of this list.')
    const found = await eventsPage(app.db, failed, after ?? null, pageSize(first))
    return pageOf(found, first, after, ({ reference }) => reference)
  }

  @Allow('FINANCE', OR_NULL)
  @FieldResolver(() => Person, { nullable: true, description: 'Whose, for those who look after money.' })
  async person(@Root() { personId }: TopUp, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return loaders.of('people', peopleOf(app)).load(personId)
  }

  @Allow('FINANCE', OR_NULL)
  @FieldResolver(() => String, { nullable: true, description: 'The payment at the provider.' })
  reference(@Root() { paymentId }: TopUp): string | null {
    return paymentId
  }
}
