import type { Transaction } from '../../foundation/database/database.ts'
import { type AccountRef, type Movement, transfer, transfersOf } from '../../ledger/index.ts'
import { moveBonus } from './move-bonus.ts'
import type { KnownTakenBack } from './taken-back.store.ts'
import { type Bearer, bear, giveBack, smaller } from './taken-back.ts'
import { lockTheirs, moveAll, numberAfter, type Theirs } from './theirs.ts'
import type { TopUp } from './top-up.ts'
import { owedOf, REASONS, takenOf, writtenOffOf } from './written-off.ts'

/** More is gone. Its parts reverse the top-up, as far as it reached; `atMost` is what is left of it. */
export async function bearTakenBack(
  tx: Transaction,
  topUp: TopUp,
  known: KnownTakenBack,
  gone: bigint,
  atMost: bigint,
): Promise<void> {
  const theirs = await lockTheirs(tx, topUp)
  const [original] = await transfersOf(tx, topUp.id, 'top-up')
  if (!original) throw new Error(`top-up ${topUp.id} succeeded without a transfer`)
  const reason = REASONS[known.kind].taken
  const number = numberAfter(await transfersOf(tx, known.id, reason))
  const legs = bear(gone, { wallet: theirs.wallet.balance, atMost }).map(
    ({ bearer, amount }): Movement => ({
      debit: accountFor(theirs, bearer),
      credit: 'card-clearing',
      amount,
      currency: known.currency,
      subjectId: known.id,
      reason,
      number,
      ...(bearer !== 'loss' && { reverses: original.id }),
    }),
  )
  await moveAll(tx, legs)
  await moveBonus(tx, topUp, known)
}

/** Something came back, the whole of it or a part. */
export async function giveTakenBack(
  tx: Transaction,
  topUp: TopUp,
  known: KnownTakenBack,
  back: bigint,
): Promise<void> {
  const theirs = await lockTheirs(tx, topUp)
  const { taken, given } = REASONS[known.kind]
  const before = await transfersOf(tx, known.id, given)
  const parts = (await transfersOf(tx, known.id, taken)).map(row => takenOf(theirs, row, before))
  const debt = { writtenOff: await writtenOffOf(tx, theirs, known), open: -theirs.receivable.balance }
  const legs = giveBack(back, parts, debt).map(
    ({ bearer, amount, reverses }): Movement => ({
      debit: 'card-clearing',
      credit: accountFor(theirs, bearer),
      amount,
      currency: known.currency,
      subjectId: known.id,
      reason: given,
      number: numberAfter(before),
      reverses,
    }),
  )
  await moveAll(tx, legs)
  await moveBonus(tx, topUp, known)
}

/** What a lost dispute left as a debt that nobody has paid yet is the platform's loss. */
export async function writeOffLost(tx: Transaction, topUp: TopUp, known: KnownTakenBack): Promise<void> {
  const theirs = await lockTheirs(tx, topUp)
  const unwritten = (await owedOf(tx, theirs, known)) - (await writtenOffOf(tx, theirs, known))
  const open = -theirs.receivable.balance
  const amount = smaller(unwritten, open)
  if (amount <= 0n) return
  await transfer(tx, {
    debit: 'chargeback-loss',
    credit: theirs.receivable.id,
    amount,
    currency: known.currency,
    subjectId: known.id,
    reason: 'receivable-written-off',
    number: numberAfter(await transfersOf(tx, known.id, 'receivable-written-off')),
  })
}

const accountFor = ({ wallet, receivable }: Theirs, bearer: Bearer): AccountRef =>
  bearer === 'wallet' ? wallet.id : bearer === 'receivable' ? receivable.id : 'chargeback-loss'
