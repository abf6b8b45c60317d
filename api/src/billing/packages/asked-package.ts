import type { App } from '../../app.ts'
import { type CreditPackage, creditPackagesAt } from '../../catalogue/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import type { Money } from '../../foundation/money.ts'
import { PackageChanged, PackageNotOnSale } from './package-refusals.ts'
import { usedPackages } from './package-uses.store.ts'

/** A package as its buyer saw it, and at which host. */
export interface PackageAsked {
  readonly id: string
  readonly bonus: Money
  readonly host: string
}

/** What is sold under this id at this host now; null: nothing. Cached, so asked before a transaction. */
export const offeredPackage = async (
  app: App,
  { id, host }: Pick<PackageAsked, 'id' | 'host'>,
): Promise<CreditPackage | null> =>
  (await creditPackagesAt(app, host)).find(each => each.id === id.toLowerCase()) ?? null

/**
 * Why a package cannot be bought as it was seen; null when it can.
 * @rule what a credit package costs: the price and the bonus at the moment of asking, which must be those its buyer saw; a later change does not touch it.
 */
export async function refusePackage(
  tx: Transaction,
  personId: string,
  offered: CreditPackage | null,
  seen: { readonly amount: Money; readonly bonus: Money },
): Promise<PackageChanged | PackageNotOnSale | null> {
  if (!offered) return new PackageNotOnSale()
  const { price, bonus, isOnce } = offered
  if (price.minor !== seen.amount.minor || bonus.minor !== seen.bonus.minor)
    return new PackageChanged(offered)
  const isUsed = isOnce && (await usedPackages(tx, personId)).has(offered.id)
  return isUsed ? new PackageNotOnSale('PACKAGE_USED') : null
}
