import type { Transaction } from '../../foundation/database/database.ts'
import { transfer } from '../../ledger/index.ts'
import { usePackage } from '../packages/package-uses.store.ts'
import type { TopUp } from './top-up.ts'
import { saveBonus } from './top-ups.store.ts'

/**
 * Adds the bonus of a package to a top-up that is paid, from the platform's promotions, and answers how much, in minor units.
 * @rule a package that each person may have once: the first payment gets its bonus; whoever has paid twice has the money of both, and one bonus.
 */
export async function giveBonus(
  tx: Transaction,
  { id, personId, wallet, packageId, isOnce, bonus }: TopUp,
): Promise<bigint> {
  if (packageId === null) return 0n
  const isTheirs = !isOnce || (await usePackage(tx, personId, packageId, id))
  const given = isTheirs ? bonus.minor : 0n
  await saveBonus(tx, id, given)
  if (given === 0n) return 0n
  await transfer(tx, {
    debit: 'promotions',
    credit: wallet,
    amount: given,
    currency: bonus.currency,
    subjectId: id,
    reason: 'promotion',
  })
  return given
}
