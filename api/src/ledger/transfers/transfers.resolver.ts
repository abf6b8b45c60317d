import { Arg, Ctx, Extensions, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { Person, peopleOf } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import type { Connection } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { findTransfers, legsOf, transferById } from './find-transfers.ts'
import { Transfer, TransferConnection, TransferFilter, TransferSide } from './transfer-type.ts'
import { reversalsOf } from './transfers.store.ts'

@Resolver(() => Transfer)
export class TransfersResolver {
  @Allow('FINANCE')
  @Query(() => TransferConnection, {
    description:
      'Transfers of the whole ledger, the latest first; of the minutes of a reading the first stands for all.',
  })
  transfers(
    @Ctx() { app }: Context,
    @Arg('filter', () => TransferFilter, { nullable: true, description: 'Which of them.' })
    filter: TransferFilter | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Transfer>> {
    return findTransfers(app, filter, first, after)
  }

  @Allow('FINANCE')
  @Extensions({ listSize: 10 })
  @FieldResolver(() => [Transfer], { description: 'What was moved as one, this among it.' })
  legs(@Root() transfer: Transfer, @Ctx() { app }: Context): Promise<Transfer[]> {
    return legsOf(app, transfer)
  }

  @Allow('FINANCE')
  @FieldResolver(() => Transfer, { nullable: true, description: 'What it gives back, all or a part of it.' })
  async original(@Root() { reverses }: Transfer, @Ctx() { app }: Context): Promise<Transfer | null> {
    return reverses === null ? null : transferById(app, String(reverses))
  }

  @Allow('FINANCE')
  @Extensions({ listSize: 10 })
  @FieldResolver(() => [Transfer], { description: 'What gave all or a part of it back.' })
  async reversals(@Root() { number }: Transfer, @Ctx() { app }: Context): Promise<Transfer[]> {
    return (await reversalsOf(app.db, BigInt(number))).map(Transfer.of)
  }
}

@Resolver(() => TransferSide)
export class TransferSideResolver {
  @Allow('FINANCE')
  @FieldResolver(() => Person, { nullable: true, description: 'Whose account; null of the platform’s own.' })
  async owner(@Root() { ownerId }: TransferSide, @Ctx() { app, loaders }: Context): Promise<Person | null> {
    return ownerId === null ? null : loaders.of('people', peopleOf(app)).load(ownerId)
  }
}
