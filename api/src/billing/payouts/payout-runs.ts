import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { type Money, MoneyType } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateScalar } from '../../foundation/contract/scalars/index.ts'
import { type Queryable, statement } from '../../foundation/database/database.ts'
import { money } from '../../foundation/money.ts'
import { type Payout, PayoutState } from './payout.ts'
import { payoutsListed } from './payouts.store.ts'

@Allow('STAFF')
@ObjectType({ description: 'The payouts of one day.', simpleResolvers: true })
export class PayoutRun {
  @Field(() => DateScalar, { description: 'The day, in UTC.' })
  day: string

  @Field(() => Int, { description: 'How many arrived or are with the bank.' })
  paid: number

  @Field(() => Int, { description: 'How many are on their way.' })
  sending: number

  @Field(() => Int, { description: 'How many failed.' })
  failed: number

  @Field(() => MoneyType, { description: 'All of them, what came back not taken off.' })
  amount: Money
}

export const PayoutRunConnection = connectionOf('PayoutRun', () => PayoutRun)

@InputType({ description: 'Which payouts; what is left out does not matter.' })
export class PayoutFilter {
  @Field(() => DateScalar, { nullable: true, description: 'Of the run of this day.' })
  day?: string | null

  @Field(() => PayoutState, { nullable: true, description: 'That are so far.' })
  state?: PayoutState | null

  @Field(() => ID, { nullable: true, description: 'To this person.' })
  personId?: string | null
}

/** The days first, so that only those of the page are summed up. */
const RUNS = statement(
  'payouts.runs',
  `SELECT d.day::text, count(*) FILTER (WHERE p.state = 'PAID')::integer AS paid, count(*) FILTER (WHERE p.state = 'SENDING')::integer AS sending,
     count(*) FILTER (WHERE p.state = 'FAILED')::integer AS failed, coalesce(sum(p.amount), 0)::bigint AS minor
   FROM (SELECT day FROM billing.paydays WHERE $1::date IS NULL OR day < $1 ORDER BY day DESC LIMIT $2) d
     LEFT JOIN billing.payouts p ON p.day = d.day AND p.currency = $3
   GROUP BY d.day ORDER BY d.day DESC`,
)

type Row = Omit<PayoutRun, 'amount'> & { minor: bigint }

/** The latest first, one more than asked for. */
export async function payoutRuns(
  on: Queryable,
  { after, first, currency }: { after: string | null; first: number; currency: string },
): Promise<PayoutRun[]> {
  const rows = await on.rows<Row>(RUNS, [after, first + 1, currency])
  return rows.map(({ minor, ...row }) =>
    Object.assign(new PayoutRun(), row, { amount: money(minor, currency) }),
  )
}

/** The latest first, one more than asked for. */
export const findPayouts = (
  on: Queryable,
  { day = null, state = null, personId = null }: PayoutFilter,
  after: string | null,
  first: number,
): Promise<Payout[]> => payoutsListed(on, { day, state, personId }, after, first)
