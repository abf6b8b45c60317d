import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { Person, ViewerType } from '../accounts/index.ts'
import type { Context } from '../app.ts'
import { busyWith } from '../availability/index.ts'
import { policies, Reader, readersByIds } from '../catalogue/index.ts'
import { type Connection, pageOf, pageSize } from '../foundation/contract/connection.ts'
import { type Money, MoneyType, money } from '../foundation/contract/money-type.ts'
import { Allow } from '../foundation/contract/policy.ts'
import { BadInput } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { Earnings, earnedSince, Wallet } from '../ledger/index.ts'
import { messagesAfter, pendingOf } from '../sessions/index.ts'
import { type Message, MessageConnection } from './feed/reading-events.ts'
import { messageIn } from './feed/reading-log.ts'
import { startOfToday, timeZoneOf } from './money/earned-today.ts'
import { Receipt, receiptOf } from './money/receipt.ts'
import { cursorOfEntry, WalletEntry, WalletEntryConnection, walletHistory } from './money/wallet-history.ts'
import { Reading, type Side, SideEnum } from './reading.ts'
import { readingOf } from './reading-of.ts'
import { byId } from './readings.store.ts'
import { ReadingConnection, readingPage } from './room/reading-page.ts'

@Resolver(() => Reading)
export class ReadingFieldsResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Person, { description: 'Who asked for it and pays.' })
  client(@Root() { row }: Reading): Person {
    return new Person(row.clientId, row.clientName)
  }

  @Allow('ANYONE')
  @FieldResolver(() => Reader, { description: 'Who reads.' })
  async reader(@Root() { row }: Reading, @Ctx() { app, loaders }: Context): Promise<Reader> {
    const reader = await loaders
      .of('readers', (ids: readonly string[]) => readersByIds(app, ids))
      .load(row.profileId)
    return reader ?? Reader.gone(row.profileId, row.readerName)
  }

  @Allow('ANYONE')
  @FieldResolver(() => MessageConnection, { description: 'What was written in the chat, oldest first.' })
  async messages(
    @Root() { id }: Reading,
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 100, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor of the last one known.' })
    after: string | null,
  ): Promise<Connection<Message>> {
    const events = await messagesAfter(app.db, id, sequenceIn(after), pageSize(first) + 1)
    return pageOf(events.map(messageIn), first, after, message => message.id.split('/').at(-1) ?? '')
  }

  @Allow('ANYONE')
  @FieldResolver(() => Receipt, {
    nullable: true,
    description: 'Null until the reading has ended, and for one that never began.',
  })
  receipt(@Root() { row }: Reading, @Ctx() { app }: Context): Promise<Receipt | null> {
    return receiptOf(app.db, row)
  }
}

@Resolver(() => Reader)
export class ReaderTermsResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Int, {
    description: 'A wallet must cover so many minutes of a rate before the reader is rung.',
  })
  async leastMinutes(@Ctx() { app }: Context<Viewer | null>): Promise<number> {
    return (await policies(app)).minimumMinutes
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
    const subject = await busyWith(app.db, viewer.id)
    const row = subject && (await byId(app.db, subject))
    if (!row) return null
    return Reading.seenBy(row.clientId === viewer.id ? 'CLIENT' : 'READER', row)
  }

  @Allow('CLIENT')
  @FieldResolver(() => ReadingConnection, { description: 'The viewer’s readings, the newest first.' })
  readings(
    @Ctx() context: Context,
    @Arg('side', () => SideEnum, { defaultValue: 'CLIENT', description: 'Which side the viewer had.' })
    side: Side,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Reading>> {
    return readingPage(context, side, first, after)
  }
}

@Resolver(() => Wallet)
export class WalletHistoryResolver {
  @Allow('CLIENT')
  @FieldResolver(() => WalletEntryConnection, {
    description: 'What moved money in or out, the newest first.',
  })
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
  @FieldResolver(() => Reading, { nullable: true, description: 'The reading it belongs to, if any.' })
  async reading(
    @Root() { readingId }: WalletEntry,
    @Ctx() { app, viewer }: Context,
  ): Promise<Reading | null> {
    return readingId === null ? null : readingOf(app.db, viewer, readingId)
  }
}

/** Where a page of messages ended: the sequence of its last one. */
function sequenceIn(cursor: string | null | undefined): number {
  if (cursor == null) return 0
  if (!/^\d{1,9}$/.test(cursor)) throw new BadInput('after must be a cursor that this list gave you.')
  return Number(cursor)
}

@Resolver(() => Earnings)
export class EarningsReadingsResolver {
  @Allow('READER')
  @FieldResolver(() => MoneyType, {
    description: 'The reader’s share so far of an open reading; in the balance once the reading is settled.',
  })
  async pending(@Root() { accountId, balance }: Earnings, @Ctx() { app }: Context): Promise<Money> {
    return money(await pendingOf(app.db, accountId), balance.currency)
  }

  @Allow('READER')
  @FieldResolver(() => MoneyType, {
    description:
      'What was earned today by the time zone of the reader’s profile, less what was given back, an open reading’s share included.',
  })
  async today(@Root() { accountId, balance }: Earnings, @Ctx() { app, viewer }: Context): Promise<Money> {
    const since = await startOfToday(app, await timeZoneOf(app, viewer))
    const settled = await earnedSince(app.db, accountId, since)
    return money(settled + (await pendingOf(app.db, accountId)), balance.currency)
  }

  @Allow('READER')
  @FieldResolver(() => ReadingConnection, { description: 'The reader’s readings, newest first.' })
  readings(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor of the last one known.' })
    after: string | null,
  ): Promise<Connection<Reading>> {
    return readingPage(context, 'READER', first, after)
  }
}
