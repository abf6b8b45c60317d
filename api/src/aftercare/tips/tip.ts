import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { type Money, MoneyInput, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { type Words, wordsFor } from '../../foundation/words.ts'
import { InsufficientFunds } from '../../readings/index.ts'
import type { Subject } from '../subject.ts'

const messageFor = wordsFor({
  'refusal.tipNotAllowed.most': ['most'],
  'refusal.tipNotAllowed.notPaid': [],
  'refusal.tipNotAllowed.tooLate': ['days'],
  'refusal.tipOutOfRange': ['least', 'most'],
})

/**
 * Money in minor units. A slip of the finger must not empty a wallet, nor a tip be a way to move money about.
 * @rule tip limits: a tip is from 100 to 20,000 minor units, at most 5 for a reading, within 30 days after its end.
 */
const TIP_TERMS = { least: 100n, most: 20_000n, mostPerReading: 5, forDays: 30 } as const

const DAY_MILLISECONDS = 86_400_000

@Allow('ANYONE')
@ObjectType({
  description: 'Thanks in money from a client to the reader, after a reading. All of it is the reader’s.',
  simpleResolvers: true,
})
export class Tip {
  @Field(() => Int, { description: 'The reading’s first, second …' })
  number: number

  @Field(() => MoneyType, { description: 'How much.' })
  amount: Money

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  at: Date

  readingId: string
}

@Allow('ANYONE')
@ObjectType({ description: 'What a client may still give for a reading.', simpleResolvers: true })
export class Tipping {
  @Field(() => MoneyType, { description: 'The least of one tip.' })
  least: Money

  @Field(() => MoneyType, { description: 'The most of one tip.' })
  most: Money

  @Field(() => DateTimeScalar, { description: 'Until when.' })
  until: Date

  @Field(() => Int, { description: 'How many tips more.' })
  left: number
}

/** Whether and how this reading may be tipped now; otherwise why not, in words for the client. */
export function tippingOf(
  reading: Pick<Subject, 'state' | 'charged' | 'givenBack' | 'endedAt' | 'at' | 'currency'>,
  tips: number,
): Tipping | Words {
  const { state, charged, givenBack, endedAt, at, currency } = reading
  if (state !== 'ENDED' || endedAt === null || charged === givenBack)
    return messageFor('refusal.tipNotAllowed.notPaid')
  const until = new Date(endedAt.getTime() + TIP_TERMS.forDays * DAY_MILLISECONDS)
  if (at >= until) return messageFor('refusal.tipNotAllowed.tooLate', { days: TIP_TERMS.forDays })
  const left = TIP_TERMS.mostPerReading - tips
  if (left <= 0) return messageFor('refusal.tipNotAllowed.most', { most: TIP_TERMS.mostPerReading })
  const [least, most] = [money(TIP_TERMS.least, currency), money(TIP_TERMS.most, currency)]
  return Object.assign(new Tipping(), { least, most, until, left })
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'This reading cannot be tipped, or no longer.' })
export class TipNotAllowed extends Refusal {}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'A tip is smaller or larger than one may be.' })
export class TipOutOfRange extends Refusal {
  @Field(() => MoneyType, { description: 'The least of one tip.' })
  readonly least: Money

  @Field(() => MoneyType, { description: 'The most of one tip.' })
  readonly most: Money

  constructor({ least, most }: Tipping) {
    super(messageFor('refusal.tipOutOfRange', { least, most }))
    this.least = least
    this.most = most
  }
}

@InputType({ description: 'A tip to give for an answer.' })
export class TipForAnswerInput {
  @Field(() => ID, { description: 'The answer, which was delivered.' })
  answerId: string

  @Field(() => MoneyInput, { description: 'How much, in the currency of the answer.' })
  amount: Money

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@InputType({ description: 'A tip to give.' })
export class TipReaderInput {
  @Field(() => ID, { description: 'The reading, which has ended.' })
  readingId: string

  @Field(() => MoneyInput, { description: 'How much, in the currency of the reading.' })
  amount: Money

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const TipResult = createUnionType({
  name: 'TipResult',
  description: 'The tip, or why it was not given.',
  types: () => [Tip, InsufficientFunds, TipOutOfRange, TipNotAllowed, IdempotencyKeyReused] as const,
})
