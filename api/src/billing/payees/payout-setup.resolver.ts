import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { App, Context } from '../../app.ts'
import { batched } from '../../foundation/batched.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { originAt } from '../../foundation/origin-at.ts'
import { Earnings } from '../../ledger/index.ts'
import { checkPayoutSetup } from './check-payout-setup.ts'
import { setupOf, setupsOf } from './payees.store.ts'
import { CheckPayoutSetupPayload, PayoutSetup, StartPayoutSetupResult } from './payout-setup.ts'
import { startPayoutSetup } from './start-payout-setup.ts'

/** Every open desk asks after every minute earned: what is asked at once is one statement. */
const setups = batched((app: App) => (people: readonly string[]) => setupsOf(app.db, people))

@Resolver(() => Earnings)
export class PayoutSetupResolver {
  @Allow('READER')
  @FieldResolver(() => PayoutSetup, { description: 'Whether these earnings can be paid out.' })
  async payoutSetup(@Root() { ownerId }: Earnings, @Ctx() { app }: Context): Promise<PayoutSetup> {
    return (await setups(app).load(ownerId)) ?? setupOf(app.db, ownerId)
  }

  @Allow('READER')
  @Mutation(() => StartPayoutSetupResult, {
    description:
      'Opens the payment provider’s page for the reader: to set up payouts, to go on with it, or, once READY, to change the bank.',
  })
  startPayoutSetup(
    @Ctx() { app, viewer, host }: Context,
    @Arg('idempotencyKey', () => String) idempotencyKey: string,
  ): Promise<typeof StartPayoutSetupResult> {
    return startPayoutSetup(app, viewer, { idempotencyKey, origin: originAt(app.config, host) })
  }

  @Allow('READER')
  @Mutation(() => CheckPayoutSetupPayload, {
    description: 'Asks the payment provider how the setup stands now, without waiting for its word.',
  })
  async checkPayoutSetup(@Ctx() { app, viewer }: Context): Promise<CheckPayoutSetupPayload> {
    return { payoutSetup: await checkPayoutSetup(app, viewer) }
  }
}
