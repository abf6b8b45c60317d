import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../app.ts'
import { type Connection, pageOf, pageSize } from '../foundation/contract/connection.ts'
import { type Money, MoneyType, money } from '../foundation/contract/money-type.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { RateLimit } from '../foundation/contract/rate-limited-fields.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { Earnings } from '../ledger/index.ts'
import { type Payout, PayoutConnection } from './payouts/payout.ts'
import { paidOut, payoutPage } from './payouts/payouts.store.ts'
import { termsOf } from './terms.ts'
import { startTopUp } from './top-ups/start-top-up.ts'
import { TopUp, TopUpInput, TopUpResult } from './top-ups/top-up.ts'
import { paymentOf, TopUpPayment } from './top-ups/top-up-payment.ts'
import { topUpById } from './top-ups/top-ups.store.ts'

@Resolver(() => TopUp)
export class TopUpResolver {
  @Allow('CLIENT')
  @RateLimit('top-up')
  @Mutation(() => TopUpResult, {
    description: 'Begins a top-up; the money is in the wallet once its payment succeeded.',
  })
  topUp(
    @Ctx() { app, viewer, host }: Context,
    @Arg('input', () => TopUpInput, { description: 'What to put in.' }) input: TopUpInput,
  ): Promise<typeof TopUpResult> {
    return startTopUp(app, viewer, {
      ...input,
      package: input.package && { id: input.package.creditPackageId, bonus: input.package.bonus, host },
    })
  }

  @Allow('CLIENT')
  @Query(() => TopUp, {
    name: 'topUp',
    nullable: true,
    description: 'A top-up of the viewer; null for anybody else’s.',
  })
  async topUpById(
    @Ctx() { app, viewer }: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<TopUp | null> {
    const topUp = await topUpById(app.db, parseId('top-up', id))
    return topUp?.personId === viewer.id ? topUp : null
  }

  @Allow('ANYONE')
  @FieldResolver(() => TopUpPayment, { nullable: true, description: 'How to pay it; null once it is paid.' })
  payment(
    @Root() topUp: TopUp,
    @Ctx() { app, host, viewer }: Context<Viewer | null>,
  ): typeof TopUpPayment | null {
    // Those who look after money see others' top-ups, but not by what they are paid.
    if (viewer?.roles.includes('FINANCE') && viewer.id !== topUp.personId) return null
    return paymentOf(app.config, host, topUp)
  }
}

@Resolver(() => Earnings)
export class EarningsPayoutsResolver {
  @Allow('READER')
  @FieldResolver(() => MoneyType, { description: 'Earnings are paid out daily, from this amount on.' })
  async leastPayout(@Ctx() { app }: Context): Promise<Money> {
    return (await termsOf(app)).leastPayout
  }

  @Allow('READER')
  @FieldResolver(() => MoneyType, {
    description: 'All that was ever earned, paid out or not.',
  })
  async allTime(@Root() { accountId, balance }: Earnings, @Ctx() { app }: Context): Promise<Money> {
    return money(balance.minor + (await paidOut(app.db, accountId)), balance.currency)
  }

  @Allow('READER')
  @FieldResolver(() => PayoutConnection, { description: 'Payouts of these earnings, the newest first.' })
  async payouts(
    @Root() earnings: Earnings,
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Payout>> {
    const payouts = await payoutPage(
      app.db,
      earnings.accountId,
      after ? parseId('payout', after) : null,
      pageSize(first),
    )
    return pageOf(payouts, first, after, payout => payout.id)
  }
}
