import { Field, Int, ObjectType } from 'type-graphql'
import { type Database, statement } from '../foundation/database.ts'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { type Money, MoneyType, money } from '../foundation/money-type.ts'
import { Allow } from '../foundation/policy.ts'
import { together } from '../foundation/together.ts'
import { type ReadingRow, type Side, SideEnum } from './reading.ts'
import { Refund } from './refund.ts'
import { Tip } from './tip.ts'

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

  @Field(() => [Tip], { description: 'What the client gave on top, apart from all sums above.' })
  tips: Tip[]

  @Field(() => Refund, {
    nullable: true,
    description: 'What staff gave back after a dispute, apart from all sums above.',
  })
  refund: Refund | null
}

/** All lists of all receipts by one statement, each in its order. OFFSET 0 keeps the planner from reading whole tables for a few. */
const LINES = statement(
  'receipt.lines',
  `SELECT asked.id AS "readingId", lines.* FROM unnest($1::uuid[]) AS asked (id), LATERAL (
     SELECT CASE reason WHEN 2 THEN 'minute' WHEN 6 THEN 'refund' ELSE 'tip' END AS line, number, at AS "from", at AS "to", amount, fee,
         NULL::api.side AS side
       FROM api.transfers WHERE subject_id = asked.id AND reason IN (2, 6, 8)
     UNION ALL
     SELECT 'pause', NULL, from_at, coalesce(to_at, from_at), NULL, NULL, lost_side FROM api.reading_pauses WHERE reading_id = asked.id
     OFFSET 0) lines
   ORDER BY number, "from"`,
)
const linesTogether = together((db: Database) => async (ids: readonly string[]) => {
  const lines = await db.rows<Line & { readingId: string }>(LINES, [ids])
  return Map.groupBy(lines, line => line.readingId)
})
type Moved = { line: 'minute' | 'tip' | 'refund'; number: number; from: Date; amount: bigint; fee: bigint }
type Line = Moved | (Pause & { line: 'pause' })

/** Null until the reading has ended. The minutes are the ledger's own. */
export async function receiptOf(db: Database, reading: ReadingRow): Promise<Receipt | null> {
  if (reading.state !== 'ENDED') return null
  const { id, currency, charged, givenBack, readerShare } = reading
  const total = charged - givenBack
  const lines: readonly Line[] = (await linesTogether(db).load(id)) ?? []
  const moved = (reason: 'minute' | 'tip') =>
    lines.flatMap(line =>
      line.line === reason
        ? [{ number: line.number, at: line.from, amount: money(line.amount, currency) }]
        : [],
    )
  const refund = lines.find((line): line is Moved => line.line === 'refund')
  return Object.assign(new Receipt(), {
    number: id.slice(-12).toUpperCase(),
    sharedSeconds: Math.floor(Number(reading.sharedMs) / 1000),
    minutes: moved('minute').map(({ number, ...rest }) => ({ minute: number, ...rest })),
    pauses: lines.filter(line => line.line === 'pause'),
    charged: money(charged, currency),
    givenBack: money(givenBack, currency),
    total: money(total, currency),
    readerShare: money(readerShare, currency),
    platformShare: money(total - readerShare, currency),
    tips: moved('tip').map(tip => Object.assign(new Tip(), tip, { readingId: id })),
    refund: refund ? refundIn(refund, currency) : null,
  })
}

/** The reader gives her part; a negative fee is the platform's part on the way to the same wallet. */
const refundIn = ({ from, amount, fee }: Moved, currency: string): Refund =>
  Object.assign(new Refund(), {
    at: from,
    amount: money(amount - fee, currency),
    byReader: money(amount, currency),
    byPlatform: money(-fee, currency),
  })
