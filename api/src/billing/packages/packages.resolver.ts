import { Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { CreditPackage, creditPackagesAt } from '../../catalogue/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Viewer } from '../../foundation/viewer.ts'
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
}
