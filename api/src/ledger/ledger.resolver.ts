import { Arg, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql'
import { ViewerType } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { Allow, OR_NULL } from '../foundation/contract/policy.ts'
import { SequenceScalar } from '../foundation/contract/scalars/index.ts'
import { subscribeTo } from '../foundation/feeds/feeds.ts'
import { Earnings, Wallet } from './account.ts'
import { earningsFeed, walletFeed } from './balance-feed.ts'
import { earningsOf, walletOf } from './balances.ts'

@Resolver(() => ViewerType)
export class LedgerResolver {
  @Allow('CLIENT')
  @FieldResolver(() => Wallet, { description: 'The viewer’s prepaid money.' })
  wallet(@Ctx() { app, viewer }: Context): Promise<Wallet> {
    return walletOf(app, viewer.id)
  }

  @Allow('READER', OR_NULL)
  @FieldResolver(() => Earnings, {
    nullable: true,
    description: 'What the viewer has earned as a reader; null for who is no reader.',
  })
  earnings(@Ctx() { app, viewer }: Context): Promise<Earnings> {
    return earningsOf(app, viewer.id)
  }

  @Allow('CLIENT')
  @Subscription(() => Wallet, {
    subscribe: subscribeTo(walletFeed),
    description: 'The viewer’s wallet as it is now, then after every change.',
  })
  walletChanged(
    @Root() wallet: Wallet,
    @Arg('after', () => SequenceScalar, {
      nullable: true,
      description: 'The last sequence received: only what came after it is sent.',
    })
    _after?: string,
  ): Wallet {
    return wallet
  }

  @Allow('READER')
  @Subscription(() => Earnings, {
    subscribe: subscribeTo(earningsFeed),
    description: 'The viewer’s earnings as they are now, then after every change.',
  })
  earningsChanged(@Root() earnings: Earnings): Earnings {
    return earnings
  }
}
