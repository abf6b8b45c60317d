import { Field, Int, ObjectType } from 'type-graphql'
import type { App } from '../../app.ts'
import { CreditPackage, creditPackageById } from '../../catalogue/index.ts'
import { type Money, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { statement } from '../../foundation/database/database.ts'

@Allow('FINANCE')
@ObjectType({ description: 'What one credit package sold.', simpleResolvers: true })
export class PackageSales {
  @Field(() => CreditPackage, { nullable: true, description: 'Which, as it is now; null where it is gone.' })
  creditPackage: CreditPackage | null

  @Field(() => Int, { description: 'How many times it was paid.' })
  count: number

  @Field(() => MoneyType, { description: 'What was paid for it.' })
  paid: Money

  @Field(() => MoneyType, { description: 'What we added.' })
  bonus: Money

  @Field(() => MoneyType, { description: 'What of it went back to us with its payment.' })
  bonusTakenBack: Money
}

const SALES = statement(
  'packages.sales',
  `SELECT package_id AS id, currency, count(*)::int AS count, sum(amount)::bigint AS paid, sum(bonus)::bigint AS bonus, sum(bonus - bonus_left)::bigint AS back
   FROM billing.top_ups, foundation.clock_face
   WHERE package_id IS NOT NULL AND state = 'SUCCEEDED' AND settled_at > now - make_interval(days => $1) GROUP BY 1, 2 ORDER BY paid DESC, id`,
)

type Row = { id: string; currency: string; count: number } & Record<'paid' | 'bonus' | 'back', bigint>

/** What each package sold in the last days, the most money first. */
export async function packageSales(app: App, days: number): Promise<PackageSales[]> {
  const rows = await app.db.rows<Row>(SALES, [days])
  return Promise.all(
    rows.map(async ({ id, currency, count, paid, bonus, back }) =>
      Object.assign(new PackageSales(), {
        creditPackage: await creditPackageById(app, id),
        count,
        paid: money(paid, currency),
        bonus: money(bonus, currency),
        bonusTakenBack: money(back, currency),
      }),
    ),
  )
}
