import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { languageOfPerson } from '../accounts/index.ts'
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
  async failure(
    @Root() { failureReason, failureWords }: TopUp,
    @Ctx() { app, viewer }: Context<Viewer | null>,
  ): Promise<string | null> {
    if (failureReason === null) return null
    return topUpFailureInWords(await languageOfPerson(app.db, viewer?.id), failureReason, failureWords)
  }
}

@Resolver(() => Payout)
export class PayoutFailureResolver {
  @Allow('ANYONE')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it failed; the money is back in the earnings then.',
  })
  async failure(
    @Root() { failureReason }: Payout,
    @Ctx() { app, viewer }: Context<Viewer | null>,
  ): Promise<string | null> {
    return failureReason && failureInWords(await languageOfPerson(app.db, viewer?.id), failureReason)
  }
}
