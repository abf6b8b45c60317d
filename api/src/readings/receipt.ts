import { Field, Int, ObjectType } from 'type-graphql'
import { batched } from '../foundation/batched.ts'
import { type Database, statement } from '../foundation/database.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { type Money, MoneyType, money } from '../foundation/money-type.ts'
import { Allow } from '../foundation/policy.ts'
import { type ReadingRow, type Side, SideEnum } from './reading.ts'

@Allow('ANYONE')
@ObjectType({
  description: 'Time the meter stood still since a connection was lost; nobody pays for it.',
  simpleResolvers: true,
})
export class Pause {
  @Field(() => DateTimeScalar)
  from: Date

  @Field(() => DateTimeScalar)
  to: Date

  @Field(() => SideEnum, { nullable: true, description: 'The side whose connection was lost.' })
  side: Side | null
}

@Allow('ANYONE')
@ObjectType({ simpleResolvers: true })
export class ReceiptMinute {
  @Field(() => Int)
  minute: number

  @Field(() => DateTimeScalar)
  at: Date

  @Field(() => MoneyType)
  amount: Money
}

@Allow('ANYONE')
@ObjectType({
  description:
    'What an ended reading cost, to the cent: total = charged - givenBack = readerShare + platformShare.',
  simpleResolvers: true,
})
export class Receipt {
  @Field(() => String)
  number: string

  @Field(() => Int, { description: 'Whole seconds both sides were present.' })
  sharedSeconds: number

  @Field(() => [ReceiptMinute])
  minutes: ReceiptMinute[]

  @Field(() => [Pause])
  pauses: Pause[]

  @Field(() => MoneyType)
  charged: Money

  @Field(() => MoneyType, { description: 'The unused part of the last minute.' })
  givenBack: Money

  @Field(() => MoneyType)
  total: Money

  @Field(() => MoneyType)
  readerShare: Money

  @Field(() => MoneyType)
  platformShare: Money

  readingId: string
  currency: string
}

/** All lists of all receipts by one statement, each in its order. OFFSET 0 keeps the planner from reading whole tables for a few. */
const LINES = statement(
  'receipt.lines',
  `SELECT asked.id AS "readingId", lines.* FROM unnest($1::uuid[]) AS asked (id), LATERAL (
     SELECT 'minute' AS line, number, at AS "from", at AS "to", amount, NULL::readings.side AS side
       FROM ledger.transfers WHERE subject_id = asked.id AND reason = 'session-minute'
     UNION ALL
     SELECT 'pause', NULL, from_at, coalesce(to_at, from_at), NULL, lost_side FROM readings.reading_pauses WHERE reading_id = asked.id
     OFFSET 0) lines
   ORDER BY number, "from"`,
)
const linesBatched = batched((db: Database) => async (ids: readonly string[]) => {
  const lines = await db.rows<Line & { readingId: string }>(LINES, [ids])
  return Map.groupBy(lines, line => line.readingId)
})
type Line = { line: 'minute'; number: number; from: Date; amount: bigint } | (Pause & { line: 'pause' })

/** Null until the reading has ended. The minutes are the ledger's own. */
export async function receiptOf(db: Database, reading: ReadingRow): Promise<Receipt | null> {
  if (reading.state !== 'ENDED') return null
  const { id, currency, charged, givenBack, readerShare } = reading
  const total = charged - givenBack
  const lines: readonly Line[] = (await linesBatched(db).load(id)) ?? []
  const minutes = lines.filter(line => line.line === 'minute')
  return Object.assign(new Receipt(), {
    readingId: id,
    currency,
    number: id.slice(-12).toUpperCase(),
    sharedSeconds: Math.floor(Number(reading.sharedMs) / 1000),
    minutes: minutes.map(({ number, from, amount }) => ({
      minute: number,
      at: from,
      amount: money(amount, currency),
    })),
    pauses: lines.filter(line => line.line === 'pause'),
    charged: money(charged, currency),
    givenBack: money(givenBack, currency),
    total: money(total, currency),
    readerShare: money(readerShare, currency),
    platformShare: money(total - readerShare, currency),
  })
}
