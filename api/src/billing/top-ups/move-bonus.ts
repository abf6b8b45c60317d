import type { Transaction } from '../../foundation/database/database.ts'
import { collectReceivable, transfersOf } from '../../ledger/index.ts'
import { bonusAgain, bonusKept } from './bonus.ts'
import { type KnownTakenBack, takenBackOfTopUp } from './taken-back.store.ts'
import { goneOf, smaller } from './taken-back.ts'
import { lockTheirs, moveAll, numberAfter, type Theirs } from './theirs.ts'
import type { TopUp } from './top-up.ts'
import { saveBonusLeft } from './top-ups.store.ts'
import { OF_BONUS, writtenOffOf } from './written-off.ts'

/**
 * The bonus of a top-up follows its payment, after `known` was written down: what goes is taken from the wallet as far as it covers
 * it, and is owed beyond that; what comes back is in the wallet again, less what is owed.
 */
export async function moveBonus(tx: Transaction, topUp: TopUp, known: KnownTakenBack): Promise<void> {
  if (topUp.bonus.minor === 0n) return
  const gone = (await takenBackOfTopUp(tx, topUp.id)).reduce((sum, each) => sum + goneOf(each), 0n)
  const left = bonusKept(topUp.bonus.minor, topUp.amount.minor, gone)
  const less = topUp.bonusLeft - left
  if (less === 0n) return
  await saveBonusLeft(tx, topUp.id, left)
  const theirs = await lockTheirs(tx, topUp)
  if (less > 0n) await take(tx, theirs, known, less)
  else await give(tx, theirs, known, -less)
}

async function take(tx: Transaction, theirs: Theirs, known: KnownTakenBack, amount: bigint): Promise<void> {
  const { wallet, receivable } = theirs
  const fromWallet = smaller(amount, wallet.balance)
  const common = {
    credit: 'promotions',
    currency: known.currency,
    subjectId: known.id,
    reason: OF_BONUS.taken,
    number: numberAfter(await transfersOf(tx, known.id, OF_BONUS.taken)),
  } as const
  await moveAll(tx, [
    { ...common, debit: wallet.id, amount: fromWallet },
    { ...common, debit: receivable.id, amount: amount - fromWallet },
  ])
}

async function give(tx: Transaction, theirs: Theirs, known: KnownTakenBack, amount: bigint): Promise<void> {
  const before = await transfersOf(tx, known.id, OF_BONUS.given)
  const { loss, wallet } = bonusAgain(amount, await writtenOffOf(tx, theirs, known))
  const common = {
    debit: 'promotions',
    currency: known.currency,
    subjectId: known.id,
    reason: OF_BONUS.given,
    number: numberAfter(before),
  } as const
  await moveAll(tx, [
    { ...common, credit: 'chargeback-loss', amount: loss },
    { ...common, credit: theirs.wallet.id, amount: wallet },
  ])
  await collectReceivable(tx, theirs.wallet.ownerId, known.currency, 'wallet')
}
