import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { CreditPackage, creditPackagesAt } from '../../catalogue/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { PackageSales, packageSales } from './package-sales.ts'
import { usedPackages } from './package-uses.store.ts'

@Resolver(() => CreditPackage)
export class CreditPackagesResolver {
  @Allow('ANYONE')
  @Query(() => [CreditPackage], {
    description:
      'Credit packages that the brand of the host sells now, in the order in which they are shown, without those whose one bonus the viewer has had.',
  })
  async creditPackages(@Ctx() { app, host, viewer }: Context<Viewer | null>): Promise<CreditPackage[]> {
    const sold = await creditPackagesAt(app, host)
    if (!viewer || !sold.some(({ isOnce }) => isOnce)) return sold
    const used = await usedPackages(app.db, viewer.id)
    return sold.filter(({ id, isOnce }) => !isOnce || !used.has(id))
  }

  @Allow('FINANCE')
  @Query(() => [PackageSales], {
    description: 'What each credit package sold in the last days, the most money first.',
  })
  packageSales(
    @Ctx() { app }: Context,
    @Arg('days', () => Int, { defaultValue: 30, description: 'How many, 1 to 366.' }) days: number,
  ): Promise<PackageSales[]> {
    if (!Number.isInteger(days) || days < 1 || days > 366) throw new BadInput('days must be from 1 to 366.')
    return packageSales(app, days)
  }
}
