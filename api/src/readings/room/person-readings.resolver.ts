import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import { Person, PersonRecord } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Channel } from '../../catalogue/index.ts'
import { type Connection, connectionOf, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { parseId } from '../../foundation/ids.ts'
import {
  type ReadingEnding,
  ReadingEndingEnum,
  type ReadingRow,
  type ReadingState,
  ReadingStateEnum,
  type Side,
  SideEnum,
} from '../reading.ts'
import { page } from '../readings.store.ts'

/** Not what was asked or written: that stays between its two sides. */
@Allow('SUPPORT', 'FINANCE', 'MODERATOR')
@ObjectType({ description: 'The facts of a reading, for staff.', simpleResolvers: true })
export class ReadingRecord {
  @Field(() => Channel, { description: 'How it was held.' })
  channel: Channel

  @Field(() => ReadingStateEnum, { description: 'How it stands.' })
  state: ReadingState

  @Field(() => ReadingEndingEnum, { nullable: true, description: 'Why it ended; null before that.' })
  ending: ReadingEnding | null

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When both were first connected.' })
  startedAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was over.' })
  endedAt: Date | null

  @Field(() => MoneyType, { description: 'What it cost, or has cost so far.' })
  cost: Money

  @Field(() => Person, { description: 'Who asked for it and pays.' })
  client: Person

  @Field(() => Person, { description: 'Who reads.' })
  reader: Person

  id: string

  static of(row: ReadingRow): ReadingRecord {
    const { id, channel, state, ending, requestedAt, startedAt, endedAt } = row
    return Object.assign(new ReadingRecord(), {
      ...{ id, channel, state, ending, requestedAt, startedAt, endedAt },
      cost: money(row.charged - row.givenBack, row.currency),
      client: new Person(row.clientId, row.clientName),
      reader: new Person(row.readerId, row.readerName),
    })
  }
}

const ReadingRecordConnection = connectionOf('ReadingRecord', () => ReadingRecord)

@Resolver(() => PersonRecord)
export class PersonReadingsResolver {
  @Allow('SUPPORT', 'FINANCE', 'MODERATOR')
  @FieldResolver(() => ReadingRecordConnection, {
    description: 'Their readings on one side, the newest first.',
  })
  async readings(
    @Root() { personId }: PersonRecord,
    @Ctx() { app }: Context,
    @Arg('side', () => SideEnum, { defaultValue: 'CLIENT', description: 'Which side they had.' }) side: Side,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<ReadingRecord>> {
    const place = after ? parseId('reading', after) : null
    const rows = await page(app.db, side, personId, place, pageSize(first))
    return pageOf(rows.map(ReadingRecord.of), first, after, ({ id }) => id)
  }
}
