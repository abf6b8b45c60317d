import { Field, Int, ObjectType } from 'type-graphql'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { type MeterReading, minutesLeft } from '../../sessions/index.ts'
import type { ReadingRow, Side } from '../reading-row.ts'

@Allow('ANYONE')
@ObjectType({
  description: 'The meter as of `at`. While ACTIVE, shared time grows by (now - activeSince).',
  simpleResolvers: true,
})
export class Meter {
  @Field(() => DateTimeScalar, { description: 'The server’s time when this was so.' })
  at: Date

  @Field(() => Int, {
    description: 'Milliseconds both sides were present, up to activeSince (or in total when not active).',
  })
  sharedMilliseconds: number

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when the time is paid for beforehand, in the room of an appointment; minutes are charged after it.',
  })
  bookedUntil: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it runs; null while it does not.' })
  activeSince: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the next minute begins.' })
  nextChargeAt: Date | null

  @Field(() => Int, { description: 'Minutes charged so far.' })
  minutesCharged: number

  @Field(() => MoneyType, { description: 'What the client pays so far, less what was given back.' })
  charged: Money

  @Field(() => MoneyType, { nullable: true, description: 'The wallet. Shown to the client alone.' })
  balance: Money | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Whole minutes it can still go on: what the wallet covers and was agreed to, the paid one included. Shown to the client, and to the reader once there are three or fewer.',
  })
  minutesLeft: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      'So many minutes the client agreed to: it ends after them unless the client extends it. Null: until somebody ends it.',
  })
  minuteLimit: number | null

  @Field(() => MoneyType, {
    nullable: true,
    description: 'The reader’s share so far. Shown to the reader alone.',
  })
  earned: Money | null
}

type Metered = MeterReading &
  Pick<
    ReadingRow,
    'totalSharedMs' | 'bookedUntil' | 'currency' | 'nextChargeAt' | 'charged' | 'givenBack' | 'readerShare'
  >

/** Field by field: ten thousand ticks may be seen in a second, and Object.assign takes several times as long. */
export function meterSeenBy(side: Side, row: Metered): Meter {
  const seen = new Meter()
  seen.at = row.at
  seen.sharedMilliseconds = Number(row.totalSharedMs)
  seen.bookedUntil = row.bookedUntil
  seen.activeSince = row.activeSince
  seen.nextChargeAt = row.nextChargeAt
  seen.minutesCharged = row.minutesCharged
  seen.charged = money(row.charged - row.givenBack, row.currency)
  seen.balance = side === 'CLIENT' ? money(row.walletBalance, row.currency) : null
  seen.minutesLeft = minutesSeenBy(side, minutesLeft(row))
  seen.minuteLimit = row.minuteLimit
  seen.earned = side === 'READER' ? money(row.readerShare, row.currency) : null
  return seen
}

/** @rule when the reader sees the time left: the reader sees that the client's money ends once it covers three minutes or fewer, and nothing of the wallet before. */
const READER_SEES_MINUTES = 3

const minutesSeenBy = (side: Side, minutes: number): number | null =>
  side === 'CLIENT' || minutes <= READER_SEES_MINUTES ? minutes : null
