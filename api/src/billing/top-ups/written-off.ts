import type { Transaction } from '../../foundation/database/database.ts'
import { type ReasonName, type TransferRow, transfersOf } from '../../ledger/index.ts'
import type { KnownTakenBack } from './taken-back.store.ts'
import type { Bearer, Taken } from './taken-back.ts'
import { sumOf, type Theirs } from './theirs.ts'

/** Why it is taken, and why it is given back. */
export const REASONS = {
  REFUND: { taken: 'card-refund', given: 'card-refund-failed' },
  DISPUTE: { taken: 'chargeback', given: 'chargeback-won' },
} as const satisfies Record<KnownTakenBack['kind'], Record<'taken' | 'given', ReasonName>>

/** The same of a bonus. */
export const OF_BONUS = { taken: 'promotion-taken-back', given: 'promotion-again' } as const

function bearerOf({ wallet, receivable }: Theirs, account: bigint): Bearer {
  if (account === wallet.id) return 'wallet'
  return account === receivable.id ? 'receivable' : 'loss'
}

/** A transfer by which something was taken, less what was given back of it. */
export function takenOf(
  theirs: Theirs,
  { id, debit, amount }: TransferRow,
  givenBack: readonly TransferRow[],
): Taken {
  const reversed = givenBack.filter(({ reverses }) => reverses === id)
  return { transferId: id, bearer: bearerOf(theirs, debit), left: amount - sumOf(reversed) }
}

/** What is owed because of it, paid or not, in minor units: of the payment and of its bonus, less what came back. */
export async function owedOf(tx: Transaction, theirs: Theirs, known: KnownTakenBack): Promise<bigint> {
  const { taken, given } = REASONS[known.kind]
  const before = await transfersOf(tx, known.id, given)
  const parts = (await transfersOf(tx, known.id, taken)).map(row => takenOf(theirs, row, before))
  const ofPayment = parts.reduce((sum, { bearer, left }) => sum + (bearer === 'receivable' ? left : 0n), 0n)
  const debts = (await transfersOf(tx, known.id, OF_BONUS.taken)).filter(
    ({ debit }) => debit === theirs.receivable.id,
  )
  const ofBonus = sumOf(debts) - sumOf(await transfersOf(tx, known.id, OF_BONUS.given))
  return ofPayment + (ofBonus > 0n ? ofBonus : 0n)
}

/** Of this debt, what the platform has taken on itself and was not given back, in minor units. */
export async function writtenOffOf(tx: Transaction, theirs: Theirs, known: KnownTakenBack): Promise<bigint> {
  const { taken, given } = REASONS[known.kind]
  const rows = await transfersOf(tx, known.id, 'receivable-written-off')
  const debts = (await transfersOf(tx, known.id, taken))
    .filter(({ debit }) => bearerOf(theirs, debit) === 'receivable')
    .map(({ id }) => id)
  const toLoss = ({ credit }: TransferRow) => bearerOf(theirs, credit) === 'loss'
  const restored = (await transfersOf(tx, known.id, given)).filter(
    row => row.reverses !== null && debts.includes(row.reverses) && toLoss(row),
  )
  const ofBonus = (await transfersOf(tx, known.id, OF_BONUS.given)).filter(toLoss)
  return sumOf(rows) - sumOf(restored) - sumOf(ofBonus)
}
