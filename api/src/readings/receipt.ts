import { Field, Int, ObjectType } from 'type-graphql'
import { type Queryable, statement } from '../foundation/database.ts'
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
}

const MINUTES = statement(
  'receipt.minutes',
  'SELECT number AS minute, at, amount FROM api.transfers WHERE subject_id = $1 AND reason = 2 ORDER BY number',
)
const PAUSES = statement(
  'receipt.pauses',
  'SELECT from_at AS "from", coalesce(to_at, from_at) AS "to", lost_side AS side FROM api.reading_pauses WHERE reading_id = $1 ORDER BY from_at',
)

/** Null until the reading has ended. The minutes are the ledger's own. */
export async function receiptOf(on: Queryable, reading: ReadingRow): Promise<Receipt | null> {
  if (reading.state !== 'ENDED') return null
  const { id, currency, charged, givenBack, readerShare } = reading
  const total = charged - givenBack
  const minutes = await on.rows<{ minute: number; at: Date; amount: bigint }>(MINUTES, [id])
  return Object.assign(new Receipt(), {
    number: id.slice(-12).toUpperCase(),
    sharedSeconds: Math.floor(Number(reading.sharedMs) / 1000),
    minutes: minutes.map(({ minute, at, amount }) => ({ minute, at, amount: money(amount, currency) })),
    pauses: await on.rows<Pause>(PAUSES, [id]),
    charged: money(charged, currency),
    givenBack: money(givenBack, currency),
    total: money(total, currency),
    readerShare: money(readerShare, currency),
    platformShare: money(total - readerShare, currency),
  })
}
