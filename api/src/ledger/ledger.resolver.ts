import { Arg, Ctx, FieldResolver, Query, Resolver, Root, Subscription } from 'type-graphql'
import { ViewerType } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { subscribeTo } from '../foundation/feeds.ts'
import { Allow, own } from '../foundation/policy.ts'
import { Earnings, Wallet } from './account.ts'
import { earningsFeed, walletFeed } from './balance-feed.ts'
import { earningsOf, walletOf } from './balances.ts'

@Resolver(() => ViewerType)
export class LedgerResolver {
  @Allow('CLIENT', own('wallet'))
  @Query(() => Wallet)
  wallet(@Ctx() { app, viewer }: Context): Promise<Wallet> {
    return walletOf(app, viewer.id)
  }

  @Allow('CLIENT', own('wallet'))
  @FieldResolver(() => Wallet, { name: 'wallet' })
  viewerWallet(@Ctx() { app, viewer }: Context): Promise<Wallet> {
    return walletOf(app, viewer.id)
  }

  @Allow('READER', own('earnings'))
  @Query(() => Earnings)
  earnings(@Ctx() { app, viewer }: Context): Promise<Earnings> {
    return earningsOf(app, viewer.id)
  }

  @Allow('CLIENT', own('wallet'))
  @Subscription(() => Wallet, { subscribe: subscribeTo(walletFeed) })
  walletChanged(
    @Root() wallet: Wallet,
    @Arg('after', () => String, { nullable: true }) _after?: string,
  ): Wallet {
    return wallet
  }

  @Allow('READER', own('earnings'))
  @Subscription(() => Earnings, { subscribe: subscribeTo(earningsFeed) })
  earningsChanged(
    @Root() earnings: Earnings,
    @Arg('after', () => String, { nullable: true }) _after?: string,
  ): Earnings {
    return earnings
  }
}
