import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { PersonRecord } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { type Money, MoneyType, money } from '../foundation/contract/money-type.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { Wallet } from './account.ts'
import { walletOf } from './balances.ts'
import { accountOf } from './ledger.store.ts'

/** What somebody has, for staff. */
@Resolver(() => PersonRecord)
export class PersonMoneyResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => Wallet, { description: 'Their prepaid money.' })
  wallet(@Root() { personId }: PersonRecord, @Ctx() { app }: Context): Promise<Wallet> {
    return walletOf(app, personId)
  }

  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => MoneyType, { description: 'What they earned as a reader and were not yet paid.' })
  async earned(@Root() { personId }: PersonRecord, @Ctx() { app }: Context): Promise<Money> {
    const { currency } = app.config
    return money((await accountOf(app.db, personId, 'earnings', currency)).balance, currency)
  }
}
