import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { Person, ViewerType } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { Reader, readersByIds } from '../catalogue/index.ts'
import { type Connection, pageOf, pageSize } from '../foundation/connection.ts'
import { type Money, MoneyType, money } from '../foundation/money-type.ts'
import { Allow } from '../foundation/policy.ts'
import { Earnings, Wallet } from '../ledger/index.ts'
import { earnedToday, timeZoneOf } from './earned-today.ts'
import { messages } from './event-log.ts'
import { Reading } from './reading.ts'
import { Message } from './reading-events.ts'
import { readingOf } from './reading-of.ts'
import { ReadingConnection, readingPage } from './reading-page.ts'
import { openOfPerson } from './readings.store.ts'
import { Receipt, receiptOf } from './receipt.ts'
import { cursorOfEntry, WalletEntry, WalletEntryConnection, walletHistory } from './wallet-history.ts'

@Resolver(() => Reading)
export class ReadingFieldsResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Person)
  client(@Root() { row }: Reading): Person {
    return new Person(row.clientId, row.clientName)
  }

  @Allow('ANYONE')
  @FieldResolver(() => Reader)
  async reader(@Root() { row }: Reading, @Ctx() { app, loaders }: Context): Promise<Reader> {
    const reader = await loaders
      .of('readers', (ids: readonly string[]) => readersByIds(app, ids))
      .load(row.profileId)
    return reader ?? Reader.gone(row.profileId, row.readerName)
  }

  @Allow('ANYONE')
  @FieldResolver(() => [Message])
  messages(@Root() { id }: Reading, @Ctx() { app }: Context): Promise<Message[]> {
    return messages(app.db, id)
  }

  @Allow('ANYONE')
  @FieldResolver(() => Receipt, { nullable: true, description: 'Null until the reading has ended.' })
  receipt(@Root() { row }: Reading, @Ctx() { app }: Context): Promise<Receipt | null> {
    return receiptOf(app.db, row)
  }
}

@Resolver(() => ViewerType)
export class CurrentReadingResolver {
  @Allow('CLIENT')
  @FieldResolver(() => Reading, {
    nullable: true,
    description: 'The reading the viewer is in, on either side.',
  })
  async currentReading(@Ctx() { app, viewer }: Context): Promise<Reading | null> {
    const row = await openOfPerson(app.db, viewer.id)
    return row && Reading.seenBy(row.clientId === viewer.id ? 'CLIENT' : 'READER', row)
  }
}

@Resolver(() => Wallet)
export class WalletHistoryResolver {
  @Allow('CLIENT')
  @FieldResolver(() => WalletEntryConnection)
  async history(
    @Root() wallet: Wallet,
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<WalletEntry>> {
    return pageOf(await walletHistory(app.db, wallet, pageSize(first), after), first, after, cursorOfEntry)
  }
}

@Resolver(() => WalletEntry)
export class WalletEntryResolver {
  @Allow('CLIENT')
  @FieldResolver(() => Reading, { nullable: true })
  async reading(
    @Root() { readingId }: WalletEntry,
    @Ctx() { app, viewer }: Context,
  ): Promise<Reading | null> {
    return readingId === null ? null : readingOf(app.db, viewer, readingId)
  }
}

@Resolver(() => Earnings)
export class EarningsReadingsResolver {
  @Allow('READER')
  @FieldResolver(() => MoneyType, {
    description:
      'Her share of the readings that began today, and today’s tips, by the time zone of her profile.',
  })
  async today(
    @Root() { ownerId, accountId, balance }: Earnings,
    @Ctx() { app, viewer }: Context,
  ): Promise<Money> {
    const timeZone = await timeZoneOf(app, viewer)
    return money(await earnedToday(app.db, ownerId, accountId, timeZone), balance.currency)
  }

  @Allow('READER')
  @FieldResolver(() => ReadingConnection)
  readings(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Reading>> {
    return readingPage(context, 'READER', first, after)
  }
}
