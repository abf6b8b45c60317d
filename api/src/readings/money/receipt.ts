import { Extensions, Field, Int, ObjectType } from 'type-graphql'
import { batched } from '../../foundation/batched.ts'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { type Database, statement } from '../../foundation/database/database.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { pausesOf } from '../../sessions/index.ts'
import { type ReadingRow, type Side, SideEnum, sideOfRole } from '../reading.ts'

@Allow('ANYONE')
@ObjectType({
  description: 'Time the meter stood still since a connection was lost; nobody pays for it.',
  simpleResolvers: true,
})
export class Pause {
  @Field(() => DateTimeScalar, { description: 'Since when.' })
  from: Date

  @Field(() => DateTimeScalar, { description: 'Until when.' })
  to: Date

  @Field(() => SideEnum, { nullable: true, description: 'The side whose connection was lost.' })
  side: Side | null
}

@Allow('ANYONE')
@ObjectType({ description: 'One minute that was charged.', simpleResolvers: true })
export class ReceiptMinute {
  @Field(() => Int, { description: 'The reading’s first, second …' })
  minute: number

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  at: Date

  @Field(() => MoneyType, { description: 'What it cost.' })
  amount: Money
}

/** The longest agreed length; what goes on for longer is rare. */
const MINUTES_PRICED = 240

@Allow('ANYONE')
@ObjectType({
  description:
    'What an ended reading cost, to the cent: total = charged - givenBack = readerShare + platformShare.',
  simpleResolvers: true,
})
export class Receipt {
  @Field(() => String, { description: 'Its number, for people who write to us about it.' })
  number: string

  @Field(() => Int, { description: 'Whole seconds both sides were present.' })
  sharedSeconds: number

  @Extensions({ listSize: MINUTES_PRICED })
  @Field(() => [ReceiptMinute], { description: 'Each minute that was charged.' })
  minutes: ReceiptMinute[]

  @Field(() => MoneyType, {
    nullable: true,
    description: 'The price that was agreed beforehand, of an appointment; minutes are those after its end.',
  })
  booked: Money | null

  @Field(() => [Pause], { description: 'When the meter stood still.' })
  pauses: Pause[]

  @Field(() => MoneyType, { description: 'What was booked and all minutes together.' })
  charged: Money

  @Field(() => MoneyType, {
    description:
      'The unused part of the last minute, of booked time in which the reader was missing, and what is forgiven.',
  })
  givenBack: Money

  @Field(() => MoneyType, {
    description: 'Of what was given back: shared time that is not paid because staff ended the reading.',
  })
  forgiven: Money

  @Field(() => MoneyType, { description: 'What the client paid.' })
  total: Money

  @Field(() => MoneyType, { description: 'What the reader earned.' })
  readerShare: Money

  @Field(() => MoneyType, { description: 'What the platform keeps.' })
  platformShare: Money

  readingId: string
  currency: string
}

const MINUTES = statement(
  'receipt.minutes',
  `SELECT subject_id AS "participantId", number AS minute, at, amount FROM ledger.held_minutes WHERE subject_id = ANY ($1::uuid[]) ORDER BY number`,
)
type MinuteRow = { participantId: string; minute: number; at: Date; amount: bigint }
const minutesBatched = batched(
  (db: Database) => async (ids: readonly string[]) =>
    Map.groupBy(await db.rows<MinuteRow>(MINUTES, [ids]), ({ participantId }) => participantId),
)
const pausesBatched = batched(
  (db: Database) => async (ids: readonly string[]) =>
    Map.groupBy(await pausesOf(db, ids), ({ sessionId }) => sessionId),
)

/** Null until the reading has ended, and for one that never began. The minutes are the ledger's own. */
export async function receiptOf(db: Database, reading: ReadingRow): Promise<Receipt | null> {
  if (reading.state !== 'ENDED' || reading.startedAt === null) return null
  const { id, currency, charged, givenBack, forgiven, readerShare, bookedHeld } = reading
  const total = charged - givenBack
  const [minutes, pauses] = await Promise.all([
    minutesBatched(db).load(reading.participantId),
    pausesBatched(db).load(id),
  ])
  return Object.assign(new Receipt(), {
    readingId: id,
    currency,
    number: id.slice(-12).toUpperCase(),
    sharedSeconds: Math.floor(Number(reading.totalSharedMs) / 1000),
    booked: bookedHeld > 0n ? money(bookedHeld, currency) : null,
    minutes: (minutes ?? []).map(({ minute, at, amount }) => ({
      minute,
      at,
      amount: money(amount, currency),
    })),
    pauses: (pauses ?? []).map(({ from, to, lost }) => ({ from, to, side: lost && sideOfRole(lost) })),
    charged: money(charged, currency),
    givenBack: money(givenBack, currency),
    forgiven: money(forgiven, currency),
    total: money(total, currency),
    readerShare: money(readerShare, currency),
    platformShare: money(total - readerShare, currency),
  })
}
