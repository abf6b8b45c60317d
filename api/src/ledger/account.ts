import { Field, ID, ObjectType } from 'type-graphql'
import { type Money, MoneyType } from '../foundation/contract/money-type.ts'
import { Node } from '../foundation/contract/node.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { SequenceScalar } from '../foundation/contract/scalars/index.ts'
import type { AccountKind } from './kinds.ts'

/** An account of the ledger that somebody owns, a row for each owner, kind and currency. */
export interface Account {
  readonly id: bigint
  readonly ownerId: string
  readonly kind: AccountKind
  readonly currency: string
  readonly balance: bigint
  /** Grows by one with every movement. */
  readonly version: bigint
}

@Allow('ANYONE')
@ObjectType({ description: 'A client’s prepaid money.', implements: Node, simpleResolvers: true })
export class Wallet {
  @Field(() => ID)
  id: string

  @Field(() => MoneyType, { description: 'What can be spent now.' })
  balance: Money

  @Field(() => SequenceScalar, { description: 'Grows with every change; walletChanged resumes from it.' })
  sequence: string

  ownerId: string

  static of(account: Account): Wallet {
    const balance = { minor: account.balance, currency: account.currency }
    return Object.assign(new Wallet(), {
      id: String(account.id),
      balance,
      sequence: String(account.version),
      ownerId: account.ownerId,
    })
  }
}

@Allow('ANYONE')
@ObjectType({
  description: 'What a reader has earned and not yet been paid.',
  implements: Node,
  simpleResolvers: true,
})
export class Earnings {
  @Field(() => ID)
  id: string

  @Field(() => MoneyType, { description: 'Earned, and not yet paid out.' })
  balance: Money

  @Field(() => MoneyType, {
    description: 'Part of the balance in disputed readings; not paid out before they are decided.',
  })
  held: Money

  accountId: bigint
  ownerId: string

  static of(account: Account, held: bigint): Earnings {
    const { currency, balance } = account
    return Object.assign(new Earnings(), {
      id: String(account.id),
      balance: { minor: balance, currency },
      held: { minor: held < balance ? held : balance, currency },
      accountId: account.id,
      ownerId: account.ownerId,
    })
  }
}
