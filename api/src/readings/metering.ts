import { Field, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../foundation/date-time.ts'
import { type Money, MoneyType, money } from '../foundation/money-type.ts'
import { Allow } from '../foundation/policy.ts'
import type { ReadingRow, Side } from './reading.ts'

const MINUTE_MS = 60_000

export interface MeterState {
  at: Date
  sharedMs: bigint
  activeSince: Date | null
  minutesCharged: number
  rate: bigint
  walletBalance: bigint
  minuteLimit: number | null
}

/** Whole minutes the client can still go on: what the wallet covers and she agreed to, and the paid minute that is running. */
export function minutesLeft({
  at,
  sharedMs,
  activeSince,
  minutesCharged,
  rate,
  walletBalance,
  minuteLimit,
}: MeterState): number {
  const shared = Number(sharedMs) + (activeSince ? Math.max(0, at.getTime() - activeSince.getTime()) : 0)
  const paidAhead = Math.max(0, minutesCharged * MINUTE_MS - shared)
  const covered = Number(walletBalance / rate)
  const agreed = minuteLimit === null ? covered : Math.max(0, minuteLimit - minutesCharged)
  return Math.min(covered, agreed) + Math.ceil(paidAhead / MINUTE_MS)
}

@Allow('ANYONE')
@ObjectType({
  description: 'The meter as of `at`. While ACTIVE, shared time grows by (now - activeSince).',
  simpleResolvers: true,
})
export class Meter {
  @Field(() => DateTimeScalar)
  at: Date

  @Field(() => Int, {
    description: 'Milliseconds both sides were present, up to activeSince (or in total when not active).',
  })
  sharedMilliseconds: number

  @Field(() => DateTimeScalar, { nullable: true })
  activeSince: Date | null

  @Field(() => DateTimeScalar, { nullable: true })
  nextChargeAt: Date | null

  @Field(() => Int)
  minutesCharged: number

  @Field(() => MoneyType, { description: 'What the client pays so far, less what was given back.' })
  charged: Money

  @Field(() => MoneyType, { nullable: true, description: 'The wallet. Told to the client alone.' })
  balance: Money | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Whole minutes it can still go on: what the wallet covers and was agreed to, the paid one included. Told to the client alone.',
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
    description: 'The reader’s share so far. Told to the reader alone.',
  })
  earned: Money | null
}

type Metered = MeterState &
  Pick<ReadingRow, 'currency' | 'nextChargeAt' | 'charged' | 'givenBack' | 'readerShare'>

/** Field by field: ten thousand ticks may be seen in a second, and Object.assign takes several times as long. */
export function meterSeenBy(side: Side, row: Metered): Meter {
  const seen = new Meter()
  seen.at = row.at
  seen.sharedMilliseconds = Number(row.sharedMs)
  seen.activeSince = row.activeSince
  seen.nextChargeAt = row.nextChargeAt
  seen.minutesCharged = row.minutesCharged
  seen.charged = money(row.charged - row.givenBack, row.currency)
  seen.balance = side === 'CLIENT' ? money(row.walletBalance, row.currency) : null
  seen.minutesLeft = side === 'CLIENT' ? minutesLeft(row) : null
  seen.minuteLimit = row.minuteLimit
  seen.earned = side === 'READER' ? money(row.readerShare, row.currency) : null
  return seen
}
