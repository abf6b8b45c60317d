import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../app.ts'
import { Allow } from '../foundation/contract/policy.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { Payout } from './payouts/payout.ts'
import { failureInWords } from './payouts/payout-failure.ts'
import { TopUp } from './top-ups/top-up.ts'
import { topUpFailureInWords } from './top-ups/top-up-failure.ts'

@Resolver(() => TopUp)
export class TopUpFailureResolver {
  @Allow('ANYONE')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why the last try failed, in words for the person who pays.',
  })
  failure(
    @Root() { failureReason, failureWords }: TopUp,
    @Ctx() { language }: Context<Viewer | null>,
  ): string | null {
    if (failureReason === null) return null
    return topUpFailureInWords(language, failureReason, failureWords)
  }
}

@Resolver(() => Payout)
export class PayoutFailureResolver {
  @Allow('ANYONE')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it failed; the money is back in the earnings then.',
  })
  failure(@Root() { failureReason }: Payout, @Ctx() { language }: Context<Viewer | null>): string | null {
    return failureReason && failureInWords(language, failureReason)
  }
}
