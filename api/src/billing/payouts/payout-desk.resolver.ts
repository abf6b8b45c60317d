import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Person, peopleOf } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { Allow, OR_NULL } from '../../foundation/contract/policy.ts'
import { DateScalar } from '../../foundation/contract/scalars/index.ts'
import { BadInput } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import { holdPayouts, releasePayouts } from './hold-payouts.ts'
import { Payout, PayoutConnection } from './payout.ts'
import {
  HoldPayoutsInput,
  HoldPayoutsResult,
  PayoutHold,
  PayoutHoldConnection,
  RetryPayoutInput,
  RetryPayoutResult,
} from './payout-hold.ts'
import { holdOf, holdsPage } from './payout-holds.store.ts'
import { findPayouts, PayoutFilter, type PayoutRun, PayoutRunConnection, payoutRuns } from './payout-runs.ts'
import { retryPayout } from './retry-payout.ts'

const FIRST = { defaultValue: 20 }
const AFTER = { nullable: true }

@Resolver(() => Payout)
export class PayoutDeskResolver {
  @Allow('FINANCE')
  @Query(() => PayoutConnection, { description: 'Payouts to all readers, the latest first.' })
  async payouts(
    @Ctx() { app }: Context,
    @Arg('filter', () => PayoutFilter, { nullable: true, description: 'Which.' }) filter: PayoutFilter | null,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null,
  ): Promise<Connection<Payout>> {
    const place = after == null ? null : parseId('payout', after)
    const found = await findPayouts(app.db, filter ?? {}, place, pageSize(first))
    return pageOf(found, first, after, ({ id }) => id)
  }

  @Allow('FINANCE')
  @Query(() => PayoutRunConnection, { description: 'Each day on which readers were paid, the latest first.' })
  async payoutRuns(
    @Ctx() { app }: Context,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null,
  ): Promise<Connection<PayoutRun>> {
    if (after != null && !/^\d{4}-\d\d-\d\d$/.test(after))
      throw new BadInput('after is no cursor of this list.')
    const asked = { after: after ?? null, first: pageSize(first), currency: app.config.currency }
    return pageOf(await payoutRuns(app.db, asked), first, after, ({ day }) => day)
  }

  @Allow('FINANCE')
  @Query(() => PayoutHoldConnection, { description: 'To whom staff pay nothing out at present.' })
  async payoutHolds(
    @Ctx() { app }: Context,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null,
  ): Promise<Connection<PayoutHold>> {
    const place = after == null ? null : parseId('person', after)
    return pageOf(await holdsPage(app.db, place, pageSize(first)), first, after, ({ personId }) => personId)
  }

  @Allow('FINANCE')
  @Mutation(() => RetryPayoutResult, {
    description: 'Sends a payout again; one that failed goes on its way as another payout, once.',
  })
  retryPayout(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => RetryPayoutInput, { description: 'Which.' }) input: RetryPayoutInput,
  ): Promise<typeof RetryPayoutResult> {
    return retryPayout(app, viewer, input)
  }

  @Allow('FINANCE')
  @Mutation(() => HoldPayoutsResult, { description: 'Pays nothing out to somebody until it is released.' })
  holdPayouts(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => HoldPayoutsInput, { description: 'Whose.' }) input: HoldPayoutsInput,
  ): Promise<typeof HoldPayoutsResult> {
    return holdPayouts(app, viewer, input)
  }

  @Allow('FINANCE')
  @Mutation(() => HoldPayoutsResult, { description: 'Pays somebody again, from the next payday on.' })
  releasePayouts(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => HoldPayoutsInput, { description: 'Whose.' }) input: HoldPayoutsInput,
  ): Promise<typeof HoldPayoutsResult> {
    return releasePayouts(app, viewer, input)
  }

  @Allow('FINANCE', OR_NULL)
  @FieldResolver(() => Person, { nullable: true, description: 'To whom, for those who look after money.' })
  async person(@Root() { personId }: Payout, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return loaders.of('people', peopleOf(app)).load(personId)
  }

  @Allow('FINANCE', OR_NULL)
  @FieldResolver(() => PayoutHold, { nullable: true, description: 'When staff pay nothing out to them.' })
  hold(@Root() { personId }: Payout, @Ctx() { app }: Context): Promise<PayoutHold | null> {
    return holdOf(app.db, personId)
  }

  @Allow('FINANCE', OR_NULL)
  @FieldResolver(() => DateScalar, { nullable: true, description: 'The run it belongs to.' })
  day(@Root() { day }: Payout): string {
    return day
  }
}

@Resolver(() => PayoutHold)
export class PayoutHoldResolver {
  @Allow('FINANCE')
  @FieldResolver(() => Person, { nullable: true, description: 'To whom nothing is paid.' })
  async person(@Root() { personId }: PayoutHold, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return loaders.of('people', peopleOf(app)).load(personId)
  }

  @Allow('FINANCE')
  @FieldResolver(() => Person, { nullable: true, description: 'Who holds them.' })
  async heldBy(@Root() { by }: PayoutHold, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return loaders.of('people', peopleOf(app)).load(by)
  }
}
